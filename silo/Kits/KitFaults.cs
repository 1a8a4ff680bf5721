using System.Globalization;

namespace FilageFuturs.Silo.Kits;

/// <summary>What is wrong with a kit, by its reason: a page words that in its own language. Here it is said in French.</summary>
internal static class KitFaults
{
    private static readonly Dictionary<KitFaultReason, string> French = new()
    {
        [KitFaultReason.FileTooLarge] = "Le fichier dépasse {0} ko.",
        [KitFaultReason.TooMuch] = "Ce fichier contient plus de données qu’un kit ne peut en avoir.",
        [KitFaultReason.NotJson] = "Ce n’est pas du JSON bien formé.",
        [KitFaultReason.WrittenTwice] = "Cette donnée est écrite deux fois.",
        [KitFaultReason.Illegible] = "Ce texte contient un caractère illisible.",
        [KitFaultReason.Unwritten] = "Ce texte reste à écrire.",
        [KitFaultReason.Missing] = "Il manque cette donnée.",
        [KitFaultReason.NotOfAKit] = "Cette donnée n’existe pas dans un kit.",
        [KitFaultReason.NotAChoice] = "Attendu : {0}.",
        [KitFaultReason.ItemsOutOfRange] = "Attendu : de {0} à {1} éléments.",
        [KitFaultReason.NumberOutOfRange] = "Attendu : un nombre entier de {0} à {1}.",
        [KitFaultReason.NotAnObject] = "Attendu : un objet entre accolades.",
        [KitFaultReason.NotAList] = "Attendu : une liste entre crochets.",
        [KitFaultReason.NotAnId] = "Attendu : 1 à 64 lettres sans accent, chiffres, tirets ou soulignés.",
        [KitFaultReason.NotAKitId] =
            "Attendu : des minuscules sans accent, des chiffres et des tirets, {0} caractères au plus.",
        [KitFaultReason.NotALanguage] = "Attendu : une langue, comme fr ou fr-BE.",
        [KitFaultReason.NotALicence] = "Attendu : le nom SPDX d’une licence, comme CC-BY-SA-4.0.",
        [KitFaultReason.NotAnAddress] = "Attendu : une adresse en https, {0} caractères au plus.",
        [KitFaultReason.NotAKey] = "Attendu : une lettre majuscule sans accent.",
        [KitFaultReason.NotAStep] = "Attendu : un repère comme 1a, {0} caractères au plus.",
        [KitFaultReason.NotALine] =
            "Attendu : un texte d’une ligne, {0} caractères au plus, sans balise ni espace au bord.",
        [KitFaultReason.NotMarkdown] = "Attendu : un texte en Markdown, {0} caractères au plus.",
        [KitFaultReason.NotADrawing] =
            "Attendu : le nom d’un de nos dessins, en minuscules sans accent, chiffres et tirets.",
        [KitFaultReason.NotAHash] = "Attendu : l’empreinte SHA-256 du fichier, 64 chiffres hexadécimaux en minuscules.",
        [KitFaultReason.AlreadyTaken] = "Déjà pris plus haut.",
        [KitFaultReason.SecondVote] = "Un atelier n’a qu’un vote.",
        [KitFaultReason.SecondGrouping] = "Un atelier ne forme ses groupes qu’une fois.",
        [KitFaultReason.SecondWall] = "Un atelier n’a qu’un mur d’idées.",
        [KitFaultReason.SecondNeedsMap] = "Un atelier n’a qu’une carte des besoins.",
        [KitFaultReason.SecondShareOut] = "Un atelier n’a qu’un partage entre groupes.",
        [KitFaultReason.SecondStudio] = "Un atelier n’a qu’un studio d’objets.",
        [KitFaultReason.ActGoesBack] = "Les parties de la séance se suivent sans revenir en arrière.",
        [KitFaultReason.TextIsMissing] = "Écrivez le texte de cette étape.",
        [KitFaultReason.TextIsNotShown] = "Seule une étape « Texte libre » montre un texte.",
        [KitFaultReason.VoteWithoutDots] = "Un vote demande au moins un point dans « Points du vote ».",
        [KitFaultReason.NoGroupsBefore] = "Placez une étape « Formation des groupes » avant celle-ci.",
        [KitFaultReason.RankingWithoutNeeds] =
            "Un classement demande des besoins : dans « Besoins », ou par une étape « Carte des besoins » avant lui.",
        [KitFaultReason.TourWithoutReactions] = "Un circuit d’objets demande au moins une réaction dans « Réactions ».",
        [KitFaultReason.TourWithoutObjects] =
            "Un circuit demande des objets : dans « Objets fictifs », ou par une étape « Studio d’objets » avant lui.",
        [KitFaultReason.NoPlane] = "Se situer demande un plan et ses portraits dans « Auto-positionnement ».",
        [KitFaultReason.CardIsMissing] = "Choisissez la carte à remplir.",
        [KitFaultReason.CardIsUnknown] = "Aucune carte ne s’appelle « {0} ».",
        [KitFaultReason.CardIsNotFilled] = "Seule une étape « Carte à remplir en groupe » remplit une carte.",
        [KitFaultReason.ScenarioIsUnknown] = "Aucun scénario ne s’appelle « {0} ».",
        [KitFaultReason.NodeIsUnknown] = "Aucun tour de parole ne s’appelle « {0} ».",
        [KitFaultReason.NodeIsHalfDone] = "Un tour de parole a des réponses, ou une fin : l’un des deux.",
        [KitFaultReason.NodeIsOutOfReach] = "Aucune réponse ne mène ici.",
        [KitFaultReason.TalkNeverEnds] = "D’ici, la conversation ne finit jamais.",
        [KitFaultReason.ActiveTag] = "Un texte ne porte ni script, ni style, ni dessin actif : « <{0} » est à retirer.",
        [KitFaultReason.ActiveAttribute] = "Un texte ne déclenche rien : « {0}= » est à retirer.",
        [KitFaultReason.ActiveLink] = "Un lien mène à une page : « {0}: » est à retirer.",
        [KitFaultReason.NestedTooDeep] = "Une ligne n’emboîte pas plus de 20 citations ou listes.",
        [KitFaultReason.ComesFromItself] = "Un kit ne vient pas de lui-même : la filiation tourne en rond.",
        [KitFaultReason.AncestorTwice] = "Ce kit est déjà plus haut dans la filiation : elle tourne en rond.",
        [KitFaultReason.NoDerivatives] = "La licence de « {0} » ne permet pas d’en tirer un autre kit.",
        [KitFaultReason.LicenceIsKept] = "Ce kit vient de « {0} » : il garde sa licence, {1}.",
    };

    /// <param name="named">What the sentence may name, in its order.</param>
    public static KitFault At(string path, KitFaultReason reason, params string[] named)
    {
        object[] holes = [.. named];
        var message = string.Format(CultureInfo.InvariantCulture, French[reason], holes);
        return new(path, null, message, reason, named.Length is 0 ? null : [.. named]);
    }
}
