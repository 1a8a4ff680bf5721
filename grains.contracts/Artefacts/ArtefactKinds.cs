namespace FilageFuturs.Artefacts;

/// <summary>The closed list of kinds, by the name they have in a file.</summary>
public static class ArtefactKinds
{
    public static readonly ImmutableDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["job-advert"] = typeof(JobAdvert),
        ["magazine-article"] = typeof(MagazineArticle),
        ["chatbot"] = typeof(Chatbot),
        ["training-flyer"] = typeof(TrainingFlyer),
        ["comic"] = typeof(Comic),
        ["swipe-app"] = typeof(SwipeApp),
        ["image"] = typeof(ImageArtefact),
        ["document"] = typeof(DocumentArtefact),
        ["audio"] = typeof(AudioArtefact),
        ["video"] = typeof(VideoArtefact),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static readonly ImmutableDictionary<Type, string> ByType = ByName.ToImmutableDictionary(kind => kind.Value, kind => kind.Key);
}
