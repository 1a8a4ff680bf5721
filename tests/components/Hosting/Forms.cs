using System.Net;
using System.Text.RegularExpressions;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>Fills in a page's form as a person does: what is hidden in it goes along.</summary>
internal static partial class Forms
{
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var (action, filled) = await browser.Fill(page, handler, fields);
        return await browser.PostAsync(action, filled);
    }

    /// <returns>What would be sent, and where to.</returns>
    public static async Task<(string Action, FormUrlEncodedContent Filled)> Fill(
        this HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var form = Form().Matches(html)
            .Select(match => match.Value)
            .First(text => text.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        var hidden = Hidden().Matches(form)
            .Select(input => KeyValuePair.Create(input.Groups[1].Value, WebUtility.HtmlDecode(input.Groups[2].Value)));
        var action = Action().Match(form) is { Success: true } found ? found.Groups[1].Value : page;
        return (action, new(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
    }

    public static string Place(this HttpResponseMessage answer) => answer.Headers.Location!.IsAbsoluteUri
        ? answer.Headers.Location.PathAndQuery
        : answer.Headers.Location.OriginalString;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"\s*/?>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""<form[^>]* action="([^"]+)""")]
    private static partial Regex Action();
}
