namespace FilageFuturs.Studio;

/// <summary>What a group may make: the kinds of fictional object that have a template.</summary>
[GenerateSerializer, Alias("made-kind")]
public enum MadeKind
{
    JobAdvert = 0,
    MagazineArticle = 1,
    Chatbot = 2,
    TrainingFlyer = 3,
    Comic = 4,
    SwipeApp = 5,
    Document = 6,
}
