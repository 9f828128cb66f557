using Moteur.Scripts;

namespace Moteur.Breakdown.Tables;

/// <summary>A role that a cell names: by cast number, by name, or both.</summary>
public sealed record NamedRole(int? Number, string Name, int Column);

/// <summary>An element that a row names.</summary>
public sealed record NamedElement(ElementCategory Category, string Name, int Quantity);

/// <summary>What one row of a table says of a scene; null where it says nothing.</summary>
public sealed class SheetRow
{
    /// <summary>Longest name of an element, as everywhere in the breakdown.</summary>
    private const int LongestName = 200;

    private const int LongestText = 2000;

    public required TableRow Row { get; init; }

    public string Number { get; private set; } = "";

    /// <summary>Column of the number; below 0 when the table has none.</summary>
    public int NumberColumn { get; private set; } = -1;

    public string Heading { get; private set; } = "";

    public Interior? Interior { get; private set; }

    public string? Set { get; private set; }

    public TimeOfDay? TimeOfDay { get; private set; }

    public string? StoryDay { get; private set; }

    public string? Synopsis { get; private set; }

    public int? Page { get; private set; }

    public Eighths? Length { get; private set; }

    public int? Minutes { get; private set; }

    /// <summary>Planned duration on screen, in seconds.</summary>
    public int? Seconds { get; private set; }

    public List<NamedRole> Roles { get; } = [];

    public List<NamedElement> Elements { get; } = [];

    /// <summary>Reads a row by what its columns are; what is not understood is a problem at its cell, and the rest of the row stands.</summary>
    public static SheetRow Read(string sheet, TableRow row, IReadOnlyList<ColumnUse> uses, List<TableProblem> problems)
    {
        var read = new SheetRow { Row = row };
        (string Name, int Column) element = ("", -1);
        var (category, quantity) = ((ElementCategory?)null, 1);
        for (var i = 0; i < uses.Count; i++)
        {
            var cell = row[i].Trim();
            if (uses[i].Kind == ColumnMeaning.Number)
            {
                (read.Number, read.NumberColumn) = (Folding.OneSpace(cell), i);
            }

            if (cell.Length == 0 || uses[i].Kind is ColumnMeaning.Ignored or ColumnMeaning.Number)
            {
                continue;
            }

            switch (uses[i].Kind)
            {
                case ColumnMeaning.ElementName:
                    element = (Folding.OneSpace(cell), i);
                    break;
                case ColumnMeaning.ElementCategory:
                    category = ColumnHeadings.CategoryOf(cell);
                    Check(category is not null, "Table_UnknownCategory", cell, i);
                    break;
                case ColumnMeaning.Quantity:
                    quantity = CellReading.Quantity(cell) ?? 1;
                    Check(CellReading.Quantity(cell) is not null, "Table_NotQuantity", cell, i);
                    break;
                default:
                    if (read.Take(uses[i], cell, i) is { } key)
                    {
                        Check(false, key, cell, i);
                    }

                    break;
            }
        }

        if (element.Name.Length > 0)
        {
            read.Elements.Add(new(category ?? ElementCategory.Notes, element.Name, quantity));
        }

        foreach (var tooLong in read.Elements.Where(e => e.Name.Length > LongestName).ToList())
        {
            problems.Add(new(sheet, row.Number, -1, new("Table_NameTooLong", tooLong.Name[..40], $"{LongestName}")));
            read.Elements.Remove(tooLong);
        }

        return read;

        void Check(bool isRead, string key, string cell, int column)
        {
            if (!isRead)
            {
                problems.Add(new(sheet, row.Number, column, new(key, cell.Length > 60 ? cell[..60] + "…" : cell)));
            }
        }
    }

    /// <summary>Takes a cell; the key of the problem when it is not understood.</summary>
    private string? Take(ColumnUse use, string cell, int column)
    {
        switch (use.Kind)
        {
            case ColumnMeaning.Heading:
                return Fits(cell, text => Heading = text);
            case ColumnMeaning.Interior:
                Interior = CellReading.Interior(cell);
                return Interior is null ? "Table_NotInterior" : null;
            case ColumnMeaning.Set:
                return Fits(cell, text => Set = text.ToUpperInvariant());
            case ColumnMeaning.TimeOfDay:
                var effect = CellReading.Effect(cell);
                Interior ??= effect?.Interior;
                TimeOfDay = effect is { Time: not Scripts.TimeOfDay.None } known ? known.Time : null;
                return effect is null ? "Table_NotTimeOfDay" : null;
            case ColumnMeaning.StoryDay:
                return Fits(cell, text => StoryDay = text);
            case ColumnMeaning.Synopsis:
                return Fits(cell, text => Synopsis = text);
            case ColumnMeaning.Page:
                Page = CellReading.Quantity(cell);
                return Page is null ? "Table_NotPage" : null;
            case ColumnMeaning.Eighths:
                Length = CellReading.Length(cell);
                return Length is null ? "Table_NotEighths" : null;
            case ColumnMeaning.Minutes:
                Minutes = CellReading.Minutes(cell);
                return Minutes is null ? "Table_NotMinutes" : null;
            case ColumnMeaning.Duration:
                Seconds = CellReading.Seconds(cell);
                return Seconds is null ? "Table_NotDuration" : null;
            case ColumnMeaning.Roles:
                Roles.AddRange(CellReading.Roles(cell).Select(r => new NamedRole(r.Number, r.Name, column)));
                return null;
            default:
                Elements.AddRange(CellReading.Names(cell, use.Category).Select(n => new NamedElement(use.Category ?? ElementCategory.Notes, n.Name, n.Quantity)));
                return null;
        }
    }

    private static string? Fits(string cell, Action<string> keep)
    {
        var text = Folding.OneSpace(cell);
        if (text.Length > LongestText)
        {
            return "Table_TextTooLong";
        }

        keep(text);
        return null;
    }
}
