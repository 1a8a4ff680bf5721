using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.ComponentTests.Artefacts;

public sealed class ObjectLooksTests : SeatContext
{
    private static readonly MediaFile Sound = new("annonce.mp3", new('a', 64), "audio/mpeg", 1_240_000);
    private static readonly MediaFile Film = new("journal.webm", new('b', 64), "video/webm", 640_000);
    private static readonly MediaFile Captions = new("journal.vtt", new('c', 64), "text/vtt", 2_000);

    [Fact]
    public void Every_object_of_ours_says_what_it_is_in_its_own_language_and_writes_no_style()
    {
        foreach (var artefact in Circuit.Kit.Artefacts)
        {
            var look = Look(artefact);

            Assert.Equal(artefact.Label, look.Find("article").GetAttribute("aria-label"));
            Assert.Equal("fr", look.Find("article").GetAttribute("lang"));
            Assert.Empty(look.FindAll("[style], h1, script"));
            Assert.All(look.FindAll("img"), image => Assert.NotEmpty(image.GetAttribute("alt")!));
        }
    }

    [Fact]
    public void Every_drawing_of_ours_exists_is_light_and_asks_nobody()
    {
        var pictures = Circuit.Kit.Artefacts.SelectMany(artefact => Look(artefact).FindAll("img"))
            .Select(image => image.GetAttribute("src")!)
            .Concat(Circuit.The<SwipeApp>().Shows.Select(show => $"artefacts/{show.Poster.Drawing}.svg"));

        Assert.All(pictures, picture =>
        {
            var drawing = File.ReadAllText(Path.Combine(Circuit.Root, "web/wwwroot", picture));
            Assert.InRange(drawing.Length, 100, 4_000);
            Assert.DoesNotMatch(@"<script|href=|url\(|\bon\w+=|style=", drawing);
        });
    }

    [Fact]
    public void The_advert_has_the_facts_of_the_job_and_no_button_that_does_nothing()
    {
        var advert = Look(Circuit.The<JobAdvert>());

        Assert.Equal("Assistant·e logistique bas carbone", advert.Find("h2").TextContent);
        Assert.Equal(["Votre mission", "Vos semaines", "Nos garde-fous"], advert.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Equal("62 sur 100", advert.Find("svg").GetAttribute("aria-label"));
        Assert.Empty(advert.FindAll("button, a"));
    }

    [Fact]
    public void The_article_has_its_quote_after_the_second_paragraph() =>
        Assert.Equal(
            ["p", "p", "blockquote", "p", "p", "p", "p"],
            Look(Circuit.The<MagazineArticle>()).FindAll(".cols > *").Select(part => part.LocalName));

    [Fact]
    public void The_comic_has_six_panels_in_order_and_unfolds_in_words()
    {
        var comic = Look(Circuit.The<Comic>());

        Assert.Equal(6, comic.FindAll(".bd > li").Count);
        Assert.Equal("Lire la bande dessinée en mots", comic.Find("summary").TextContent);
        Assert.Equal(
            "Les spectacles se jouent. Ils se ressemblent un peu. "
                + "Sara, de dos, seule dans la salle, regarde trois scènes exactement pareilles. On lit\u00a0: «\u202fÀ quel prix\u202f?\u202f»",
            comic.FindAll("details li")[^1].TextContent);
    }

    [Fact]
    public void A_sound_waits_to_be_asked_and_says_its_weight_and_its_words()
    {
        var audio = Look(new AudioArtefact(Sound, ["Le train a du retard."]) { Id = new("a"), Label = "Annonce", Title = "Une voix", Presentation = "P" });

        Assert.Equal("none", audio.Find("audio").GetAttribute("preload"));
        Assert.False(audio.Find("audio").HasAttribute("autoplay"));
        Assert.Equal("Une voix", audio.Find("audio").GetAttribute("aria-label"));
        Assert.Equal($"/medias/{Sound.Sha256}.mp3", audio.Find("audio").GetAttribute("src"));
        Assert.Contains("1,2\u00a0Mo", audio.Find(".poids-media").TextContent, StringComparison.Ordinal);
        Assert.Equal("Le train a du retard.", audio.Find("details p").TextContent);
    }

    [Fact]
    public void A_film_has_captions_in_its_language_and_a_transcript()
    {
        var video = Look(new VideoArtefact(Film, Captions, ["Une salle."]) { Id = new("v"), Label = "Journal", Title = "Un film", Presentation = "P" });

        Assert.Equal("none", video.Find("video").GetAttribute("preload"));
        Assert.False(video.Find("video").HasAttribute("autoplay"));
        Assert.Equal("fr captions", $"{video.Find("track").GetAttribute("srclang")} {video.Find("track").GetAttribute("kind")}");
        Assert.Contains("642\u00a0ko", video.Find(".poids-media").TextContent, StringComparison.Ordinal);
        Assert.Equal("Une salle.", video.Find("details p").TextContent);
    }

    [Fact]
    public void A_picture_is_described_for_everybody()
    {
        var file = new MediaFile("affiche.png", new('d', 64), "image/png", 900);
        var image = Look(new ImageArtefact(file, "Un carré rouge.") { Id = new("i"), Label = "Affiche", Title = "Une affiche", Presentation = "P" });

        var description = image.Find($"#{image.Find("img").GetAttribute("aria-describedby")}");
        Assert.Equal("Un carré rouge.", description.TextContent);
        Assert.Equal("details", description.ParentElement!.LocalName);
    }

    [Fact]
    public void An_advert_may_say_the_same_twice_and_is_drawn_again_when_it_changes()
    {
        var advert = Circuit.The<JobAdvert>() with { Terms = ["Temps plein", "Temps plein"] };
        var look = Look(advert);

        look.Render(view => view.Add(one => one.Artefact, advert with { Terms = ["Avignon", .. advert.Terms] }));

        Assert.Equal(3, look.FindAll(".tags li").Count);
    }

    private IRenderedComponent<ArtefactView> Look(Artefact artefact) => Render<ArtefactView>(view => view
        .Add(one => one.Artefact, artefact)
        .Add(one => one.Language, "fr"));
}
