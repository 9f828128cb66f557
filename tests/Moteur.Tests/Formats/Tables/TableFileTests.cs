using System.Globalization;
using System.Text;
using Moteur.Breakdown.Tables;
using Moteur.Formats.Tables;
using Moteur.Formats.Xlsx;
using Moteur.Scripts;
using Moteur.Tests.Formats.RoundTrips;

namespace Moteur.Tests.Formats.Tables;

public class TableFileTests
{
    private const string Text = "N°;Résumé;Accessoires\r\n12A;\"Il dit « non » ; puis \"\"oui\"\"\nà l’aube\";épée, 2 x lanterne\r\n\r\n13;;\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 marked", "utf-16", "utf-16 unmarked", "windows-1252"];

    public TableFileTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Csv_is_read_in_every_encoding_that_spreadsheets_write(string encoding)
    {
        byte[] file = encoding switch
        {
            "utf-8 marked" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)],
            "utf-16 unmarked" => Encoding.Unicode.GetBytes(Text.Replace('’', '\'')),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
            _ => Encoding.UTF8.GetBytes(Text),
        };
        var table = Read(file).ShouldHaveSingleItem();
        table.Rows.Select(r => (r.Number, r.Cells.Count)).ShouldBe([(1, 3), (2, 3), (5, 3)]);
        table.Rows[1].Cells.Select(c => c.Replace('\'', '’')).ShouldBe(["12A", "Il dit « non » ; puis \"oui\"\nà l’aube", "épée, 2 x lanterne"]);
    }

    [Theory]
    [InlineData("a;b,c\n1;2,5\n", "1|2,5")]
    [InlineData("a,b\n1,\"2;5;6;7\"\n", "1|2;5;6;7")]
    [InlineData("a\tb\n1\t2,5;3\n", "1|2,5;3")]
    [InlineData("sep=|\na|b\n1|2\n", "1|2")]
    [InlineData("a;b\n1;2", "1|2")]
    public void The_separator_is_found(string text, string cells) =>
        string.Join('|', Read(Encoding.UTF8.GetBytes(text))[0].Rows[1].Cells).ShouldBe(cells);

    [Fact]
    public void Our_own_workbook_is_read_as_it_was_written()
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");
        var roles = script.Roles.Select(RoleLine.Of).ToList();
        using var file = new MemoryStream();
        PaperWorkbook.WriteBreakdown(file, "Pleine mer", new(new([.. script.Scenes.Select(s => SceneLine.Of(s))], roles, []), [], []));

        var tables = Read(file.ToArray());

        var scenes = TableView.Of(tables[0]);
        scenes.Rows.ShouldBe(21);
        scenes.Columns.Select(c => c.Use.Kind).ShouldBe([
            ColumnMeaning.Number, ColumnMeaning.Interior, ColumnMeaning.TimeOfDay, ColumnMeaning.Set, ColumnMeaning.StoryDay, ColumnMeaning.Synopsis, ColumnMeaning.Page,
            ColumnMeaning.Eighths, ColumnMeaning.Ignored, ColumnMeaning.Duration, ColumnMeaning.Minutes, ColumnMeaning.Roles,
        ]);
        tables[0].Rows[8].Cells.Take(4).ShouldBe(["7A", "INT/EXT", "SOIR", "CAMIONNETTE"]);
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused_with_the_place_where_there_is_one()
    {
        Key("").ShouldBe("Table_Empty");
        Key("a;b\n1;\"2\n3;4\n").ShouldBe("Table_OpenQuote 2");
        Key("%PDF-1.7").ShouldBe("Table_NotTable");
        Key("PK\u0003\u0004 xl/workbook.xml").ShouldBe("Table_Broken");
        Key(string.Join('\n', Enumerable.Range(0, 20_002).Select(i => $"{i};x"))).ShouldBe("Table_TooMany 20000 200");
        Key(new string(';', 300) + "x").ShouldBe("Table_TooMany 20000 200");

        static string Key(string text)
        {
            var problem = TableFile.Read(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken).Problem!;
            problem.ToString().ShouldNotBe(problem.Key);
            return $"{problem.Key} {string.Join(' ', problem.Args)}".Trim();
        }
    }

    private static IReadOnlyList<Table> Read(byte[] file)
    {
        var read = TableFile.Read(file, TestContext.Current.CancellationToken);
        read.Problem.ShouldBeNull();
        return read.Value;
    }
}
