using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// What the kit asks of whoever takes part in a phase. A fragment: it is on every screen of the hour, where a component for one
/// paragraph would weigh two kilobytes.
/// </summary>
internal static class PhaseInstruction
{
    /// <param name="phase">Null in the hall and after the curtain.</param>
    /// <returns>Null where nothing is asked.</returns>
    public static RenderFragment? Of(Kit kit, PhaseId? phase) =>
        phase is { } id && kit.Find(id)?.Instruction is { Length: > 0 } words
            ? builder =>
            {
                builder.OpenElement(0, "p");
                builder.AddAttribute(1, "class", "a-faire");
                builder.AddAttribute(2, "lang", kit.Language);
                builder.AddContent(3, words);
                builder.CloseElement();
            }
            : null;
}
