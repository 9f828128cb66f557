using System.Collections.Frozen;

namespace Moteur.Scripts;

/// <summary>
/// Lines in capitals that stand where names of roles stand and name nobody: shots, words on the screen, transitions. For formats
/// that tell a cue by its place and capitals alone.
/// </summary>
public static class CapitalLines
{
    private static readonly FrozenSet<string> Whole = (
        "SUPER|SUPERIMPOSE|SUPERIMPOSED|TITLE CARD|TITLES|CHYRON|CAPTION|SUBTITLE|INSERT|ON SCREEN|INCRUSTATION|EN INCRUSTATION|SURIMPRESSION|EN SURIMPRESSION|SOUS-TITRE|SURTITRE"
        + "|A L'ECRAN|SUR L'ECRAN|ECRAN NOIR|BLACK SCREEN|LATER|MOMENTS LATER|PLUS TARD|UN PEU PLUS TARD|MONTAGE|SERIES OF SHOTS|FLASHBACK|FLASH-BACK|END FLASHBACK"
        + "|FIN|THE END|GENERIQUE|GENERIQUE DE FIN|GENERIQUE DE DEBUT|INTERCUT|BACK TO SCENE|GROS PLAN|TRES GROS PLAN|PLAN LARGE|PLAN D'ENSEMBLE|CLOSE UP|CLOSE-UP|WIDE SHOT|INTERTITRE").Split('|').ToFrozenSet();

    /// <summary>Words that could be names, but not before a colon.</summary>
    private static readonly FrozenSet<string> BeforeColon = "CARTON|TITRE|TITLE|CARD|PANNEAU|TEXTE|TEXT|BLACK|NOIR|SMS|MESSAGE|ECRAN|SCREEN|NOTE".Split('|').ToFrozenSet();

    private static readonly string[] Openings =
    [
        "CLOSE ON", "CLOSER ON", "CLOSE UP", "CLOSE-UP", "ANGLE ON", "WIDE ON", "WIDER ON", "REVERSE ANGLE", "POV ", "POV:", "INSERT ", "INSERT:", "SUPER ", "GROS PLAN ", "PLAN SUR ", "PLAN LARGE ",
        "INTERCUT ", "SERIES OF ", "BEGIN ", "END OF ", "FIN DU ", "BACK TO ", "RETOUR SUR ", "RETOUR A ", "RETOUR AU ", "MONTAGE ", "MONTAGE:", "FLASHBACK ", "FLASH-BACK ", "TITLE OVER", "LATER ",
    ];

    private static readonly string[] Transitions =
    [
        "FADE IN", "FADE OUT", "FADE TO", "FONDU", "OUVERTURE AU", "OUVERTURE EN", "FERMETURE AU", "FERMETURE EN", "COUPE A", "COUPE AU", "COUPE SUR", "COUPE FRANCHE", "COUPE SECHE", "CUT A", "CUT AU",
        "CUT SUR", "CUT TO", "CUT NOIR", "CUT BACK", "CUT SEC", "VOLET", "RACCORD", "SMASH CUT", "JUMP CUT", "MATCH CUT", "HARD CUT", "MATCH DISSOLVE", "DISSOLVE", "ENCHAINE",
    ];

    /// <summary>True for a shot (<c>CLOSE ON</c>), words on the screen (<c>SUPER:</c>), a transition, or a jump in time.</summary>
    public static bool NamesNobody(string text)
    {
        var folded = Folding.Fold(text).Trim();
        var words = folded.TrimEnd(' ', ':', '.');
        return Whole.Contains(words)
            || (folded.EndsWith(':') && BeforeColon.Contains(words))
            || folded.EndsWith(" POV", StringComparison.Ordinal)
            || Array.Exists(Openings, o => folded.StartsWith(o, StringComparison.Ordinal))
            || IsTransition(text);
    }

    /// <summary>True for <c>CUT TO:</c>, <c>FONDU AU NOIR</c>, <c>COUPE SÈCHE :</c>.</summary>
    public static bool IsTransition(string text)
    {
        var folded = Folding.Fold(text).Trim();
        return folded.EndsWith(" TO:", StringComparison.Ordinal)
            || Array.Exists(Transitions, t => folded.StartsWith(t, StringComparison.Ordinal) && (folded.Length == t.Length || !char.IsLetterOrDigit(folded[t.Length])));
    }

    /// <summary>
    /// True when a line ends as sentences do: <c>UN CRI.</c>, <c>BOUM !</c>. The point of an abbreviation (<c>STEVE O.</c>,
    /// <c>MARIE V.O.</c>) ends none.
    /// </summary>
    public static bool EndsSentence(string text)
    {
        var shown = text.AsSpan().TrimEnd();
        if (shown.Length == 0 || shown[^1] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var word = shown[(shown.LastIndexOf(' ') + 1)..^1];
        return shown[^1] != '.' || shown.EndsWith("..") || !(word.Length <= 2 || word.Contains('.'));
    }
}
