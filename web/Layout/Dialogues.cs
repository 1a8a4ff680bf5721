using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Layout;

/// <summary>What a page asks in a dialogue: a question before what cannot be taken back, a name, a choice.</summary>
internal static class Dialogues
{
    private static readonly DialogOptions Narrow = new()
    {
        NoHeader = true, CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.ExtraSmall,
    };

    /// <param name="key">Of the four texts: « Ask.key.Title », Text, Safe and Act.</param>
    public static Task<bool> Ask(this IDialogService dialogues, IStringLocalizer texts, string key, params object[] with) => dialogues.Ask(
        texts[$"Ask.{key}.Title", with], texts[$"Ask.{key}.Text", with], texts[$"Ask.{key}.Safe"], texts[$"Ask.{key}.Act"]);

    public static async Task<bool> Ask(this IDialogService dialogues, string title, string consequence, string safe, string act)
    {
        var answer = await dialogues.Show<Question>(new()
        {
            { nameof(Question.Title), title },
            { nameof(Question.Consequence), consequence },
            { nameof(Question.Safe), safe },
            { nameof(Question.Act), act },
        });
        return answer is { Canceled: false };
    }

    /// <returns>Null when it was left as it is.</returns>
    public static Task<string?> AskName(this IDialogService dialogues, string title, string? name, int length) =>
        dialogues.Ask<RenameDialogue, string>(new()
        {
            { nameof(RenameDialogue.Title), title },
            { nameof(RenameDialogue.Name), name ?? "" },
            { nameof(RenameDialogue.MaxLength), length },
        });

    /// <returns>The default when nothing was chosen.</returns>
    public static async Task<TAnswer?> Ask<TDialogue, TAnswer>(this IDialogService dialogues, DialogParameters parameters)
        where TDialogue : IComponent =>
        await dialogues.Show<TDialogue>(parameters) is { Canceled: false, Data: TAnswer answer } ? answer : default;

    private static async Task<DialogResult?> Show<TDialogue>(this IDialogService dialogues, DialogParameters parameters)
        where TDialogue : IComponent
    {
        var dialogue = await dialogues.ShowAsync<TDialogue>(null, parameters, Narrow);
        return await dialogue.Result;
    }
}
