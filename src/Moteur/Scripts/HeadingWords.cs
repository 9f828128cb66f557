using System.Collections.Frozen;

namespace Moteur.Scripts;

/// <summary>The words of scene headings, French and English, folded (see <see cref="Folding"/>): data of <see cref="SceneHeading"/>.</summary>
internal static class HeadingWords
{
    /// <summary>Words for inside and outside. <c>EST.</c> (establishing shot) opens a heading but says neither.</summary>
    public static readonly FrozenDictionary<string, Interior> Interiors = new Dictionary<string, Interior>
    {
        ["INT"] = Interior.Int,
        ["INTERIEUR"] = Interior.Int,
        ["INTERIEURE"] = Interior.Int,
        ["INTERIEURS"] = Interior.Int,
        ["INTERIOR"] = Interior.Int,
        ["EXT"] = Interior.Ext,
        ["EXTERIEUR"] = Interior.Ext,
        ["EXTERIEURE"] = Interior.Ext,
        ["EXTERIEURS"] = Interior.Ext,
        ["EXTERIOR"] = Interior.Ext,
        ["INTEXT"] = Interior.IntExt,
        ["EXTINT"] = Interior.IntExt,
        ["EST"] = Interior.None,
        ["ESTABLISHING"] = Interior.None,
    }.ToFrozenDictionary();

    /// <summary>One letter each, understood only in pairs: <c>I/E</c>.</summary>
    public static readonly FrozenDictionary<string, Interior> InteriorLetters = new Dictionary<string, Interior>
    {
        ["I"] = Interior.Int,
        ["E"] = Interior.Ext,
    }.ToFrozenDictionary();

    /// <summary>Words that announce a scene's number.</summary>
    public static readonly FrozenSet<string> SceneWords = new[] { "SEQUENCE", "SEQUENCES", "SEQ", "SEQS", "SCENE", "SCENES", "SC" }.ToFrozenSet();

    /// <summary>French Latin ordinals after a number: <c>12 BIS</c>.</summary>
    public static readonly FrozenSet<string> NumberSuffixes = new[] { "BIS", "TER", "QUATER" }.ToFrozenSet();

    /// <summary>What stands between the first and the last of a range of numbers, blanks aside.</summary>
    public static readonly FrozenSet<string> Ranges = Set("-|–|—|THRU|THROUGH|TO|A|AU|ET|AND|&");

    /// <summary>Words that say a scene is kept as a number only.</summary>
    public static readonly FrozenSet<string> Omitted =
    [
        .. from noun in (string[])["", "SCENE ", "SCENES ", "SEQUENCE ", "SEQUENCES "]
           from said in (string[])["OMITTED", "OMIT", "OMIS", "OMISE", "OMISES", "SUPPRIME", "SUPPRIMEE", "SUPPRIMEES", "COUPEE", "COUPEES", "COUPEE AU MONTAGE", "ANNULEE", "ANNULEES", "DELETED", "CUT"]
           where said != "CUT" || noun.Length > 0
           select noun + said,
    ];

    /// <summary>Phrases that name a light, by their words separated with one space.</summary>
    public static readonly FrozenDictionary<string, TimeOfDay> Lights = Table(
        (TimeOfDay.Day, "JOUR|JOURNEE|DAY|DAYTIME|DAYLIGHT|MIDI|NOON|MIDDAY|PLEIN JOUR|MI JOURNEE|EFFET JOUR"),
        (TimeOfDay.Night, "NUIT|NIGHT|NIGHTTIME|NIGHT TIME|MINUIT|MIDNIGHT|EFFET NUIT|NUIT AMERICAINE|DAY FOR NIGHT|NUIT TOMBEE|PLEINE NUIT|NUIT NOIRE"),
        (TimeOfDay.Dawn, "AUBE|AURORE|DAWN|PRE DAWN|PREDAWN|SUNRISE|SOLEIL LEVANT|SUN UP|SUNUP|DAYBREAK|FIRST LIGHT|PETIT MATIN|PETIT JOUR|LEVER DU JOUR|LEVER DE JOUR|LEVER DU SOLEIL|LEVER DE SOLEIL|POINT DU JOUR|FIN DE NUIT|FIN DE LA NUIT"),
        (TimeOfDay.Dusk, "CREPUSCULE|DUSK|SUNSET|SUNDOWN|TWILIGHT|NIGHTFALL|MAGIC HOUR|GOLDEN HOUR|BLUE HOUR|TOMBEE DE LA NUIT|TOMBEE DE NUIT|TOMBEE DU JOUR|NUIT TOMBANTE|FIN DE JOURNEE|FIN DE JOUR|FIN DU JOUR|COUCHER DU SOLEIL|COUCHER DE SOLEIL|SOLEIL COUCHANT|TOMBEE DU SOIR|SUN SET|ENTRE CHIEN ET LOUP|HEURE BLEUE|HEURE DOREE|BRUNE|DAY TO NIGHT|DAY INTO NIGHT|JOUR A NUIT"),
        (TimeOfDay.Morning, "MATIN|MATINEE|MORNING"),
        (TimeOfDay.Afternoon, "APRES MIDI|AFTERNOON"),
        (TimeOfDay.Evening, "SOIR|SOIREE|EVENING|VEILLEE"),
        (TimeOfDay.Continuous, "CONTINUOUS|CONT D|CONTINUED|CONTINU|CONTINUE|CONTINUITE|EN CONTINU|EN CONTINUITE|SUITE|MEME MOMENT|AU MEME MOMENT|MEME TEMPS|MEME INSTANT|SAME|SAME TIME|MOMENTS AFTER|CONTINUOUS ACTION|SIMULTANEMENT|SIMULTANEOUS|MEANWHILE|TEMPS REEL|IMMEDIATELY AFTER|DANS LA FOULEE|RACCORD TEMPS|QUELQUES INSTANTS APRES"));

    /// <summary>Phrases that stand where the time of day stands and name no light.</summary>
    public static readonly FrozenSet<string> Moments = Set(
        "LATER|MOMENTS LATER|PLUS TARD|UN PEU PLUS TARD|FLASHBACK|FLASH BACK|FLASH FORWARD|FLASHFORWARD|RETOUR EN ARRIERE|PLUS TOT|EARLIER"
        + "|LENDEMAIN|LE LENDEMAIN|LA VEILLE|PRESENT|PASSE|REVE|CAUCHEMAR|SOUVENIR|DREAM|RETOUR AU PRESENT|BACK TO PRESENT|INTERCUT"
        + "|ESTABLISHING|ESTABLISHING SHOT|FIN DU FLASHBACK|END FLASHBACK|RETOUR|BACK TO|VISION|FANTASY|SEMAINE SUIVANTE");

    /// <summary>Day for night, made by the camera.</summary>
    public static readonly FrozenSet<string> DayForNight = Set("NUIT AMERICAINE|DAY FOR NIGHT");

    /// <summary>A light of one French word that an adjective may follow: <c>NUIT ÉTOILÉE</c>. English adjectives stand before, so that NIGHT CLUB is a place.</summary>
    public static readonly FrozenSet<string> BeforeAdjectives = Set("JOUR|NUIT|AUBE|CREPUSCULE|MATIN|SOIR");

    /// <summary>Words of dates.</summary>
    public static readonly FrozenSet<string> Calendar = Set(
        "LUNDI|MARDI|MERCREDI|JEUDI|VENDREDI|SAMEDI|DIMANCHE|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|WEEKEND"
        + "|JANVIER|FEVRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AOUT|SEPTEMBRE|OCTOBRE|NOVEMBRE|DECEMBRE"
        + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
        + "|PRINTEMPS|ETE|AUTOMNE|HIVER|SUMMER|AUTUMN|WINTER|NOEL|CHRISTMAS|EASTER|REVEILLON");

    /// <summary>Words that may stand beside a light or a moment in the same part of the heading.</summary>
    public static readonly FrozenSet<string> Companions = Set(
        "THE|A|AN|NEXT|PREVIOUS|FOLLOWING|ANOTHER|THAT|SAME|EARLY|LATE|MID|PRE|POST|BEFORE|AFTER|TO|AND|OR|TIME|PRESENT|PAST|STORY|LATER|MOMENTS|DAYS|HOURS"
        + "|WEEKS|MONTHS|YEARS|MINUTES|SECONDS|ONE|TWO|THREE|FEW|UN|UNE|DEUX|TROIS|QUATRE|CINQ|LE|LA|LES|L|AU|A|ET|OU|EN|DE|DU|D|DEBUT|MILIEU|FIN|TRES|TOT|TARD|PLUS"
        + "|MEME|AUTRE|QUELQUES|PEU|JOURS|HEURES|HEURE|SEMAINES|SEMAINE|MOIS|ANS|ANNEES|MINUTES|SECONDES|INSTANTS|APRES|AVANT|LENDEMAIN|VEILLE|SUIVANT|SUIVANTE"
        + "|FLASHBACK|FLASH|BACK|FORWARD|REVE|DREAM|PASSE|SUITE|CONTINUOUS|CONTINU|PLUVIEUX|PLUIE|RAIN|SNOW|NEIGE|VERS|DRIVING|MOVING|ROULANT|DANS|PLEIN|PLEINE|CE|CETTE|LA|J|JUST|JUSTE|INTO|DEAD|OF|MIDDLE|EVE|ST|ND|RD|TH|ER|1ER|ENSUITE|PROCHAIN|PROCHAINE|PLUIES|STORM|ORAGE");

    /// <summary>Said of a vehicle or a way of shooting, after the time of day: no part of the set there.</summary>
    public static readonly FrozenSet<string> AfterTime = Set(
        "DRIVING|MOVING|TRAVELING|TRAVELLING|STATIONARY|PARKED|ROULANT|EN ROULANT|EN MOUVEMENT|A L'ARRET|RAIN|SNOW|PLUIE|SOUS LA PLUIE|NEIGE|MONTAGE"
        + "|RETOUR|VARIOUS|INTERCUT|ESTABLISHING|EST");

    /// <summary>A time word after one of these belongs to the set's name: <c>BOULANGERIE DU JOUR</c>, <c>CAFÉ DE LA NUIT</c>.</summary>
    public static readonly FrozenSet<string> Links = Set(
        "DE|DU|DES|D|LA|LE|LES|L|AU|AUX|A|UN|UNE|ET|EN|SUR|SOUS|DANS|POUR|THE|OF|FOR|AND|AN|IN|ON|BY|AT|TO|WITH|GOOD|BON|BONNE|BEAU|BELLE|NOTRE|MON|CE|CETTE|THIS");

    /// <summary>How many words the longest phrase has.</summary>
    public const int LongestPhrase = 4;

    /// <summary>The words of a folded text: runs of letters and digits.</summary>
    public static List<string> In(string folded) => [.. SpansIn(folded).Select(w => folded[w.Start..w.End])];

    /// <summary>Where the words of a folded text stand.</summary>
    public static List<(int Start, int End)> SpansIn(string folded)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            while (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static FrozenSet<string> Set(string phrases) => phrases.Split('|').ToFrozenSet();

    private static FrozenDictionary<string, TimeOfDay> Table(params (TimeOfDay Time, string Phrases)[] rows) =>
        rows.SelectMany(r => r.Phrases.Split('|'), (r, phrase) => (phrase, r.Time)).ToFrozenDictionary(p => p.phrase, p => p.Time);
}
