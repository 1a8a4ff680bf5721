namespace FilageFuturs.Web.Kits;

/// <summary>What a kit's form is drawn from: the published schema, and the drawings that we serve.</summary>
internal sealed class KitForms(IGrainFactory grains, IWebHostEnvironment site)
{
    private const string Ending = ".svg";

    private FormNode? _form;

    public ImmutableArray<string> Drawings { get; } =
    [
        .. site.WebRootFileProvider.GetDirectoryContents("artefacts").Select(file => file.Name)
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    // Read twice at worst, and the same each time.
    public async Task<FormNode> Form() => _form ??= FormReader.Read(await grains.KitSchema().See());
}
