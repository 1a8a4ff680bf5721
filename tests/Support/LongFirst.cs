using Xunit.Abstractions;

namespace FilageFuturs.Tests.Support;

/// <summary>Classes whose tests take a large part of a run begin first: begun last, by chance, they leave the other core idle.</summary>
public sealed class LongFirst : ITestCollectionOrderer
{
    private const string OfAClass = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(IsLong);

    private static bool IsLong(ITestCollection collection) =>
        collection.TestAssembly.Assembly.GetType(collection.DisplayName.Replace(OfAClass, "", StringComparison.Ordinal))
            ?.GetCustomAttributes(typeof(LongAttribute)).Any() is true;
}

/// <summary>Says of a class of tests that it takes a large part of a run.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongAttribute : Attribute;
