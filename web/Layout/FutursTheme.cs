using MudBlazor;

namespace FilageFuturs.Web.Layout;

/// <summary>Shapes and type for MudBlazor. Its colours follow tokens.css, in both ambiences, through css/layout.css.</summary>
internal static class FutursTheme
{
    private static readonly string[] Titles = ["Bricolage Programme", "Arial Narrow", "Roboto Condensed", "sans-serif"];

    private static readonly string[] Text =
        ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    public static readonly MudTheme Instance = new()
    {
        Typography = new()
        {
            Default = Body("1rem", "400", "1.5"),
            H1 = new H1Typography
            {
                FontFamily = Titles,
                FontSize = "3.25rem",
                FontWeight = "800",
                LineHeight = ".94",
                LetterSpacing = "-.018em",
            },
            H2 = new H2Typography
            {
                FontFamily = Titles,
                FontSize = "2.375rem",
                FontWeight = "800",
                LineHeight = ".98",
                LetterSpacing = "-.01em",
            },
            H3 = new H3Typography { FontFamily = Titles, FontSize = "1.75rem", FontWeight = "700", LineHeight = "1", LetterSpacing = "0" },
            H4 = new H4Typography
            {
                FontFamily = Titles,
                FontSize = "1.375rem",
                FontWeight = "700",
                LineHeight = "1.05",
                LetterSpacing = "0",
            },
            H6 = new H6Typography { FontFamily = Titles, FontSize = "1.75rem", FontWeight = "800", LineHeight = "1", LetterSpacing = "0" },
            Subtitle1 = new Subtitle1Typography
            {
                FontFamily = Titles,
                FontSize = "1.125rem",
                FontWeight = "700",
                LineHeight = "1.15",
                LetterSpacing = ".01em",
            },
            Button = new ButtonTypography
            {
                FontFamily = Titles,
                FontSize = "1.125rem",
                FontWeight = "700",
                LineHeight = "1.1",
                LetterSpacing = ".01em",
                TextTransform = "none",
            },
            Caption = new CaptionTypography
            {
                FontFamily = Text,
                FontSize = ".875rem",
                FontWeight = "400",
                LineHeight = "1.4",
                LetterSpacing = "0",
            },
        },
        LayoutProperties = new() { DefaultBorderRadius = "4px", AppbarHeight = "4.25rem" },
    };

    private static DefaultTypography Body(string size, string weight, string line) =>
        new() { FontFamily = Text, FontSize = size, FontWeight = weight, LineHeight = line, LetterSpacing = "0" };
}
