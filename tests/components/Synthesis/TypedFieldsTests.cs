using FilageFuturs.Web.Synthesis;
using Microsoft.AspNetCore.Http;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class TypedFieldsTests
{
    private static readonly FormCollection Sent = new(new()
    {
        ["_handler"] = "saisir-reponse", ["scenario"] = "s3", ["groupe"] = "3", ["texte"] = "La pluie",
    });

    [Fact]
    public void What_was_refused_stays_typed()
    {
        var typed = new TypedFields(Sent, IsRefused: true);

        Assert.Equal(("s3", "La pluie"), (typed.Of("saisir-reponse", "scenario"), typed.Of("saisir-reponse", "texte")));
    }

    [Fact]
    public void After_a_success_the_next_entry_begins_at_the_same_place_without_words()
    {
        var typed = new TypedFields(Sent, IsRefused: false);

        Assert.Equal(("3", null), (typed.Of("saisir-reponse", "groupe"), typed.Of("saisir-reponse", "texte")));
    }

    [Fact]
    public void Another_form_is_left_as_it_was()
    {
        var typed = new TypedFields(Sent, IsRefused: true);

        Assert.Null(typed.Of("saisir-besoin", "texte"));
        Assert.Equal("7", typed.Or("saisir-besoin", "texte", 7));
    }
}
