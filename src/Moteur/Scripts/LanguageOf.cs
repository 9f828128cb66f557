using System.Collections.Frozen;

namespace Moteur.Scripts;

/// <summary>Tells French from English by the small words that no text can do without.</summary>
public static class LanguageOf
{
    private const int EnoughWords = 5000;

    private static readonly FrozenSet<string> French = (
        "LE LA LES DES DU UN UNE ET EST SONT DANS SUR AVEC POUR QUI QUE QUOI NE PAS PLUS IL ELLE ILS ELLES JE TU NOUS VOUS MOI TOI SON SA SES MON MA MES "
        + "TON TA TES CE CETTE CES AU AUX OU MAIS COMME VERS SANS CHEZ OUI NON BIEN FAIT ETRE AVOIR JOUR NUIT SOIR MATIN AUBE CREPUSCULE INTERIEUR EXTERIEUR SEQUENCE SUITE")
        .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> English = (
        "THE AND OF IS ARE WAS WERE TO IN WITH FOR WHO THAT THIS WHAT NOT HE SHE IT THEY I YOU WE HIS HER ITS THEIR MY YOUR AT FROM BUT AS INTO BY OUT UP "
        + "YES NO WELL HAVE HAS HAD BE BEEN DO DOES DID CAN WILL JUST DAY NIGHT EVENING MORNING DAWN DUSK CONTINUOUS LATER")
        .Split(' ').ToFrozenSet();

    /// <summary>The language in which most of the small words are; French when the text has none of either.</summary>
    public static ScriptLanguage Of(IEnumerable<string> texts)
    {
        int french = 0, english = 0;
        foreach (var text in texts)
        {
            var folded = Folding.Fold(text);
            foreach (var range in folded.AsSpan().SplitAny(" '-,.;:!?()[]/\"«»"))
            {
                var word = folded[range];
                french += French.Contains(word) ? 1 : 0;
                english += English.Contains(word) ? 1 : 0;
            }

            if (french + english > EnoughWords)
            {
                break;
            }
        }

        return english > french ? ScriptLanguage.English : ScriptLanguage.French;
    }
}
