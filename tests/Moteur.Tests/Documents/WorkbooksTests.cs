using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Moteur.Breakdown;
using Moteur.Formats.Xlsx;
using Moteur.Papers;
using Moteur.People;
using Moteur.Scripts;
using Moteur.Tests.Papers;

namespace Moteur.Tests.Documents;

public class WorkbooksTests
{
    private readonly FictionalShoot _shoot = new();

    public WorkbooksTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void The_breakdown_opens_with_its_scenes_roles_sets_and_a_sheet_for_each_category()
    {
        using var book = Breakdown(_shoot.Tags);
        Sheets(book)[..4].ShouldBe(["Séquences", "Rôles", "Décors", "Minutage"]);
        Sheets(book).ShouldContain("Accessoires");
        var scenes = Rows(book, "Séquences");
        scenes.Count.ShouldBe(49);
        scenes[0][..5].ShouldBe(["N°", "Int/Ext", "Effet", "Décor", "Chrono"]);
        scenes[1][3].ShouldBe("PHARE - LANTERNE");
        scenes[1][7].ShouldBe("3/8");
        scenes[1][8].ShouldBe("0.375");
        scenes.Skip(1).Sum(r => double.Parse(r[8], CultureInfo.InvariantCulture)).ShouldBe(_shoot.Scenes.Sum(s => s.Eighths.Count) / 8.0);
        scenes[1].ShouldContain("Pêcheurs ×\u00A012, Clients du café ×\u00A08");
    }

    [Fact]
    public void The_schedule_opens_with_real_dates_rest_days_and_the_day_out_of_days()
    {
        using var book = Schedule();
        Sheets(book).ShouldBe(["Plan de travail", "Présence des rôles", "Rôles", "Alertes"]);
        var plan = Rows(book, "Plan de travail");
        plan[1][1].ShouldBe(new DateTime(2027, 3, 1).ToOADate().ToString(CultureInfo.InvariantCulture));
        plan.Count(r => r.Contains("Repos")).ShouldBe(4);
        plan.Count.ShouldBe(1 + 48 + 4);
        Rows(book, "Présence des rôles")[1][2].ShouldBe("SW");
    }

    [Fact]
    public void The_crew_opens_in_the_order_of_a_liste_technique_with_phones_as_typed_and_no_surname_of_a_minor()
    {
        Person[] crew =
        [
            new() { Id = PersonId.New(), Name = "Tom Perche", Department = "Son", Job = "Perchman", Phone = "06 00 00 00 02" },
            new() { Id = PersonId.New(), Name = "Ana Première", Department = "Mise en scène", Job = "1re assistante", Phone = "+33 6 00 00 00 01" },
        ];
        RoleLine[] roles = [new(RoleId.New(), 1, "LILA", "Zoé Marchand", 9, 1), new(RoleId.New(), 2, "GEORGES", "Paul Roy", 60, 1)];
        using var file = new MemoryStream();
        CrewWorkbook.Write(file, "Le quai", crew, roles);
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).ShouldBeEmpty();
        Sheets(book).ShouldBe(["Équipe", "Distribution"]);
        Rows(book, "Équipe")[1].ShouldBe(["Mise en scène", "1re assistante", "Ana Première", "+33 6 00 00 00 01", ""]);
        Rows(book, "Distribution")[1][2].ShouldNotContain("Marchand");
        Rows(book, "Distribution")[2].ShouldBe(["2", "GEORGES", "Paul Roy"]);
    }

    [Fact]
    public void Both_workbooks_are_valid_for_excel_frozen_filtered_and_printed_on_A4()
    {
        foreach (var book in new[] { Breakdown(_shoot.Tags), Breakdown([]), Schedule() })
        {
            using (book)
            {
                new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
                foreach (var sheet in book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!))
                {
                    sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
                    sheet.Descendants<AutoFilter>().ShouldHaveSingleItem();
                    sheet.Descendants<PageSetup>().Single().PaperSize!.Value.ShouldBe(9u);
                }
            }
        }
    }

    [Fact]
    public void Every_paper_is_a_sheet_with_the_figures_of_its_rows_and_its_groups_in_a_column()
    {
        foreach (var paper in Enum.GetValues<PaperKind>().Select(kind => BreakdownPapers.Make(kind, _shoot.Sources())))
        {
            using var book = Open(stream => PaperWorkbook.Write(stream, "La Lanterne", paper));
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
            Sheets(book).ShouldBe([paper.Title]);
            var flat = FlatTable.Of(paper);
            var rows = Rows(book, paper.Title);
            rows.Count.ShouldBe(1 + paper.Rows.Count() + (flat.Totals.Count > 0 ? 1 : 0));
            rows.ShouldAllBe(r => r.Length == flat.Columns.Count);
            book.WorkbookPart!.Workbook!.Descendants<DefinedName>().ShouldContain(n => n.Name == "_xlnm.Print_Titles");
            book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<AutoFilter>().Single().Reference!.Value!
                .ShouldEndWith($"{1 + paper.Rows.Count()}", customMessage: "the totals are not filtered");
            for (var i = 0; i < flat.Columns.Count; i++)
            {
                if (flat.Columns[i].IsSummed)
                {
                    var sum = rows.Skip(1).SkipLast(1).Sum(r => double.TryParse(r[i], CultureInfo.InvariantCulture, out var figure) ? figure : 0);
                    (flat.Totals[i].Figure is not { } total || Math.Abs(sum - total) < 1e-6).ShouldBeTrue($"{paper.Title} {flat.Columns[i].Title}");
                }
            }
        }
    }

    [Fact]
    public void Words_that_look_like_formulas_stay_words()
    {
        var tag = new TagLine(TagId.New(), _shoot.Scenes[0].Id, ElementId.New(), ElementCategory.Props, "=HYPERLINK(\"http://example.org\")\u0001\uD83C", null, 1);
        using var book = Breakdown([tag]);
        book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        Rows(book, "Accessoires")[1][0].ShouldBe("=HYPERLINK(\"http://example.org\")");
    }

    [Fact]
    public void A_minors_surname_is_in_no_workbook()
    {
        using var book = Schedule();
        var names = Rows(book, "Rôles").Select(r => r[2]).ToList();
        names.ShouldContain("Zoé");
        names.ShouldNotContain(n => n.Contains("Garrec", StringComparison.Ordinal));
    }

    private SpreadsheetDocument Breakdown(IReadOnlyList<TagLine> tags) =>
        Open(stream => PaperWorkbook.WriteBreakdown(stream, "La Lanterne", new(new(_shoot.Scenes, _shoot.Roles, tags), [], _shoot.Schedule.Days)));

    private SpreadsheetDocument Schedule() =>
        Open(stream => ScheduleWorkbook.Write(stream, _shoot.Production, _shoot.Schedule));

    private static SpreadsheetDocument Open(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static string[] Sheets(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    private static List<string[]> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!);
        return [.. part.Worksheet!.Descendants<Row>().Select(r => r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToArray())];
    }
}
