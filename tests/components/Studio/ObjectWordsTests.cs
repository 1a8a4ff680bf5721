using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

public sealed class ObjectWordsTests
{
    [Fact]
    public void A_document_is_read_as_its_group_typed_it()
    {
        var document = new DocumentArtefact($"# {PlainMarkdown.Of("Menu *")}\n\n{PlainMarkdown.Of("# Entrée *froide*\n1. Œuf\n\nPlat")}")
        {
            Id = new("made-g1"),
            Label = "Document",
            Title = "Menu *",
            Presentation = "Fait en atelier.",
        };

        Assert.Equal("# Entrée *froide*\n1. Œuf\nPlat", string.Join('\n', ObjectWords.Of(document)));
    }
}
