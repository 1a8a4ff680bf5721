namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>
/// With FILAGE_PREVIEW naming a folder, screens drawn by the tests are kept there as pages, to be looked at in a
/// browser.
/// </summary>
internal static class Preview
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FILAGE_PREVIEW");

    public static void Keep(string name, string markup)
    {
        if (Folder is null)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, $"{name}.html"), $"""
            <!doctype html><html lang="fr" data-theme="programme"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <link rel="stylesheet" href="css/tokens.css"><link rel="stylesheet" href="css/composants.css">
            <link rel="stylesheet" href="css/layout.css"><link rel="stylesheet" href="css/atelier.css"></head>
            <body>{markup}<script src="preview.js"></script></body></html>
            """);
    }
}
