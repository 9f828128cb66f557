using System.Collections.Frozen;

namespace Moteur.Breakdown.Tables;

/// <summary>What columns hold by their headings, in the French and English of breakdowns, schedules and conducteurs.</summary>
public static class ColumnHeadings
{
    private const int FarthestHeadings = 25;

    /// <summary>For each kind its headings, the surest first: of two columns that claim one kind, the surer has it.</summary>
    private static readonly (ColumnMeaning Kind, string Headings)[] Rows =
    [
        (ColumnMeaning.Number, "Séquence|Séq.|N° séq.|N° séquence|Numéro de séquence|Séq. n°|Scene|Scene number|Scene no|Scene #|Sc.|Scene(s)|N°|No|Num|Numéro|Number|Séquences|Scenes"),
        (ColumnMeaning.Heading, "Intitulé|Intitulé de séquence|Rubrique|Rubrique/titre|Titre de la rubrique|Heading|Scene heading|Slugline|Slug|Item|Segment|Titre|Title|Sujet|Story"),
        (ColumnMeaning.Interior, "Int/Ext|Int./Ext.|I/E|Int-Ext|Intérieur/Extérieur|Interior/Exterior"),
        (ColumnMeaning.Set, "Décor|Décor et sous-décor|Nom du décor|Set|Set name|Plateau|Lieu/plateau|Lieu ou plateau|Lieu|Lieux|Location|Studio"),
        (ColumnMeaning.TimeOfDay, "Effet|Jour/Nuit|J/N|Day/Night|D/N|Time of day|Effet lumière|Moment"),
        (ColumnMeaning.StoryDay, "Chronologie|Chrono|Jour d’histoire|Story day|Script day|Jour (histoire)"),
        (ColumnMeaning.Synopsis, "Résumé|Synopsis|Action|Description|Contenu|Summary|Content|Descriptif"),
        (ColumnMeaning.Page, "Page|Page n°|Page number|Script page|Pg"),
        (ColumnMeaning.Eighths, "Huitièmes|Eighths|Pages|Pages (huitièmes)|Pages (eighths)|Page count|Pages/8|8es|8e|Longueur|Length"),
        (ColumnMeaning.Minutes, "T|Temps de tournage|T (min)|Temps de tournage (min)|Tournage (min)|Minutes|Min|Shooting time|Shooting time (min)|Est. time|Estimated time|Temps"),
        (ColumnMeaning.Duration, "Durée|Durée prévue|Durée (min)|Duration|Planned duration|Minutage|Pré-minutage|M|Screen time|Timing|TRT"),
        (ColumnMeaning.Roles, "Rôles|Intervenants|Intervenant|Invités|Invité|Présentateurs|Présentateur|Guests|Speakers|Talent|Cast"),
        (ColumnMeaning.ElementName, "Élément|Element|Nom de l’élément|Nom|Name|Element name|Désignation"),
        (ColumnMeaning.ElementCategory, "Catégorie|Category|Type"),
        (ColumnMeaning.Quantity, "Quantité|Qté|Nombre|Nb|Quantity|Qty|Count"),
    ];

    /// <summary>Headings of a conducteur that are categories of a breakdown under other names.</summary>
    private static readonly (ElementCategory Category, string Headings)[] OfProgrammes =
    [
        (ElementCategory.Camera, "Source|Magnéto|Source/magnéto|Magnétos|VT|VTR|Caméras|Réalisation"),
        (ElementCategory.Sound, "Audio|Sons|Micros"),
        (ElementCategory.Lighting, "Lumières"),
        (ElementCategory.VisualEffects, "Synthé|Synthés|Habillage graphique|Graphics|Lower third"),
        (ElementCategory.Notes, "Remarques|Observations|Commentaires|Comments|Remarks"),
    ];

    private static readonly FrozenDictionary<string, (ColumnMeaning Kind, int Rank)> ByHeading = Rows
        .SelectMany(r => r.Headings.Split('|').Select((heading, rank) => (Key: Folding.Key(heading), r.Kind, Rank: rank)))
        .DistinctBy(r => r.Key)
        .ToFrozenDictionary(r => r.Key, r => (r.Kind, r.Rank));

    private static readonly FrozenDictionary<string, ElementCategory> ByCategory = OfProgrammes
        .SelectMany(r => r.Headings.Split('|'), (r, heading) => (Key: Folding.Key(heading), r.Category))
        .ToFrozenDictionary(r => r.Key, r => r.Category);

    /// <summary>What each column is taken for until a person says otherwise; one kind has one column, a category may have several.</summary>
    public static IReadOnlyList<ColumnUse> Uses(IReadOnlyList<string> headings)
    {
        var uses = new ColumnUse[headings.Count];
        var claims = new Dictionary<ColumnMeaning, (int Column, int Rank)>();
        for (var i = 0; i < uses.Length; i++)
        {
            var key = Folding.Key(headings[i]);
            if (ByHeading.TryGetValue(key, out var found))
            {
                if (!claims.TryGetValue(found.Kind, out var other) || found.Rank < other.Rank)
                {
                    claims[found.Kind] = (i, found.Rank);
                }
            }
            else if (CategoryLabels.IsCast(headings[i]))
            {
                claims.TryAdd(ColumnMeaning.Roles, (i, int.MaxValue));
            }
            else if (key.Length > 0 && CategoryOf(headings[i]) is { } category)
            {
                uses[i] = ColumnUse.Of(category);
            }
        }

        foreach (var (kind, claim) in claims)
        {
            uses[claim.Column] = new(kind);
        }

        return uses;
    }

    /// <summary>The index of the row of headings: the first of those in which most columns are known, 0 when none is.</summary>
    public static int RowOf(Table table)
    {
        var known = table.Rows.Take(FarthestHeadings).Select((row, i) => (Index: i, Known: Uses(row.Cells).Count(u => u.Kind != ColumnMeaning.Ignored))).ToList();
        return known.Count == 0 ? 0 : known.MaxBy(r => r.Known).Index;
    }

    /// <summary>The category that a heading or a cell names.</summary>
    public static ElementCategory? CategoryOf(string text) =>
        ByCategory.TryGetValue(Folding.Key(text), out var category) ? category : CategoryLabels.Find(text);
}
