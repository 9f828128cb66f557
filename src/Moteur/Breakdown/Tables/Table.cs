namespace Moteur.Breakdown.Tables;

/// <summary>A sheet of a workbook, or a whole CSV file, as the texts that people see in its cells.</summary>
/// <param name="Name">The sheet's name; empty for a file that has none.</param>
/// <param name="Rows">Rows that hold something, in order.</param>
public sealed record Table(string Name, IReadOnlyList<TableRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the file, from 1, as the spreadsheet shows it.</param>
/// <param name="Cells">Texts from the first column; what is missing at the end is empty.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Something in a table that is not taken, and where it stands.</summary>
/// <param name="Column">From 0; below 0 when it concerns the row.</param>
public sealed record TableProblem(string Sheet, int Row, int Column, Problem Problem)
{
    /// <summary>The place as people look for it: <c>« Feuil1 », ligne 12, colonne C</c>.</summary>
    public string Place
    {
        get
        {
            var cell = Column < 0 ? Texts.Get("Table_Row", $"{Row}") : Texts.Get("Table_Cell", $"{Row}", Letters(Column));
            return Sheet.Length > 0 ? Texts.Get("Table_InSheet", Sheet, cell) : cell;
        }
    }

    /// <summary>Letters of a column, from 0: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
