using System.Globalization;
using Moteur.Breakdown;
using Moteur.Breakdown.Tables;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Tables;

public class TableImportTests
{
    private readonly Role _marie = new() { Id = RoleId.New(), Name = "MARIE", Number = 1 };
    private readonly Scene _kitchen, _street;
    private readonly BreakdownView _before;

    public TableImportTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        (_kitchen, _street) = (Make("12A", "CUISINE"), Make("13", ""));
        _kitchen.Synopsis = "Déjà écrit.";
        _before = new([SceneLine.Of(_kitchen), SceneLine.Of(_street)], [RoleLine.Of(_marie)], [new(TagId.New(), _kitchen.Id, ElementId.New(), ElementCategory.Props, "Épée", null, 1)]);
    }

    [Fact]
    public void Headings_are_known_in_french_and_english_and_the_surest_column_wins()
    {
        ColumnHeadings.Uses(["Séq.", "Décor", "Lieu", "Effet", "Chrono", "Résumé", "T", "Pages", "Rôles", "Accessoires", "Véhicules jouants", "Musique préférée"])
            .Select(u => u.ToString()).ShouldBe(["Number", "Set", "Ignored", "TimeOfDay", "StoryDay", "Synopsis", "Minutes", "Eighths", "Roles", "Elements:Props", "Elements:Vehicles", "Ignored"]);
        ColumnHeadings.Uses(["Scene", "I/E", "Set", "D/N", "Script Day", "Synopsis", "Est. Time", "Cast Members", "Background Actors", "Page count"])
            .Select(u => u.ToString()).ShouldBe(["Number", "Interior", "Set", "TimeOfDay", "StoryDay", "Synopsis", "Minutes", "Roles", "Elements:Extras", "Eighths"]);
        ColumnHeadings.Uses(["N°", "Rubrique", "Durée", "Intervenants", "Lieu/plateau", "Source/magnéto", "Son", "Lumière", "Notes"])
            .Select(u => u.ToString()).ShouldBe(["Number", "Heading", "Duration", "Roles", "Set", "Elements:Camera", "Elements:Sound", "Elements:Lighting", "Elements:Notes"]);
    }

    [Fact]
    public void A_row_fills_what_is_empty_adds_what_is_new_and_says_what_it_does_not_understand()
    {
        var plan = Plan(false,
            ["Liste d’Anne"],
            ["N°", "Décor", "Effet", "Résumé", "T", "Pages", "Rôles", "Accessoires", "Figuration"],
            ["12a", "Cuisine d’été", "INT NUIT", "Autre", "1 h 15", "1 3/8", "1, Paul", "épée, lanterne × 2\n4 x chaise", "une vingtaine, 20 clients"],
            ["13", "Rue", "crépuscule", "Elle part.", "long", "0,375", "7", "", ""],
            ["99", "", "", "", "", "", "", "", ""]);

        (plan.Rows, plan.Matched.Count).ShouldBe((3, 2));
        plan.Corrections.Select(c => (c.SceneId, c.Update.Set, c.Update.Interior, c.Update.TimeOfDay, c.Update.Synopsis, c.Update.Minutes, c.Update.Eighths.Count)).ShouldBe([
            (_kitchen.Id, "CUISINE", Interior.Int, TimeOfDay.Night, "Déjà écrit.", 40, 4), (_street.Id, "RUE", Interior.None, TimeOfDay.Dusk, "Elle part.", 40, 4),
        ]);
        var paul = plan.Roles.ShouldHaveSingleItem();
        (paul.Number, paul.Name).ShouldBe((2, "PAUL"));
        plan.Corrections[0].Update.RoleIds.ShouldBe([_marie.Id, paul.Id]);
        plan.Tags.Select(t => (t.SceneId, t.Category, t.Name, t.Quantity)).ShouldBe([
            (_kitchen.Id, ElementCategory.Props, "lanterne", 2), (_kitchen.Id, ElementCategory.Props, "chaise", 4),
            (_kitchen.Id, ElementCategory.Extras, "une vingtaine", 1), (_kitchen.Id, ElementCategory.Extras, "clients", 20),
        ]);
        plan.Problems.Select(p => $"{p.Place} {p.Problem.Key}").ShouldBe([
            "« Feuil1 », ligne 4, colonne E Table_NotMinutes", "« Feuil1 », ligne 4, colonne G Table_UnknownRole", "« Feuil1 », ligne 5, colonne A Table_UnknownScene",
        ]);
    }

    [Fact]
    public void What_is_on_a_sheet_is_replaced_only_when_told_to()
    {
        var plan = Plan(true,
            ["N°", "Décor", "Résumé", "T", "Pages"],
            ["12A", "Cuisine d’été", "Autre", "1h15", "1.375"]);
        var update = plan.Corrections.ShouldHaveSingleItem().Update;
        (update.Version, update.Set, update.Synopsis, update.Minutes, update.Eighths.Count).ShouldBe((_kitchen.Version, "CUISINE D’ÉTÉ", "Autre", 75, 11));
    }

    [Fact]
    public void A_list_of_one_element_a_row_names_several_scenes()
    {
        var plan = Plan(false,
            ["Élément", "Catégorie", "Quantité", "Séquences"],
            ["Peugeot 504", "Véhicules", "1", "12A, 13"],
            ["Chien", "Bestiaire", "deux", "13"]);
        plan.Tags.Select(t => (t.SceneId, t.Category, t.Name)).ShouldBe([
            (_kitchen.Id, ElementCategory.Vehicles, "Peugeot 504"), (_street.Id, ElementCategory.Vehicles, "Peugeot 504"), (_street.Id, ElementCategory.Notes, "Chien"),
        ]);
        plan.Problems.Select(p => (p.Row, p.Column, p.Problem.Key)).ShouldBe([(3, 1, "Table_UnknownCategory"), (3, 2, "Table_NotQuantity")]);
        plan.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_preconducteur_becomes_rubriques_with_people_means_and_durations()
    {
        string[][] rows =
        [
            ["Journal du soir", "", "", "", "", "", "", ""],
            ["N°", "Rubrique", "Durée", "Intervenants", "Lieu/plateau", "Source/magnéto", "Son", "Notes"],
            ["1", "Générique", "0:30", "", "", "VT 12", "", ""],
            ["2", "Lancement – Les marées", "1'15", "Anne Le Goff", "Plateau", "", "HF 1", "Regard caméra 2"],
            ["3", "Duplex Brest", "2 min 30", "Anne Le Goff, Yann Kerdoncuff", "Duplex", "", "HF 1; retour", ""],
            ["4", "", "0:20", "", "", "", "", ""],
            ["5", "Météo", "bientôt", "", "Plateau", "", "", ""],
        ];
        var table = Table(rows);
        var source = TableScript.Of(table, ColumnHeadings.RowOf(table), ColumnHeadings.Uses(rows[1]), "Journal");
        var script = ScriptBreakdown.Build(source.Value).Value;

        script.Script.Format.ShouldBe(ScriptFormat.Table);
        script.Scenes.Select(s => ($"{s.Number}", s.Heading, s.Set, s.Eighths.ScreenTime.TotalSeconds, s.Minutes)).ShouldBe([
            ("1", "Générique", "", 30, 1), ("2", "Lancement – Les marées", "PLATEAU", 75, 2), ("3", "Duplex Brest", "DUPLEX", 150, 3), ("5", "Météo", "PLATEAU", 7.5, 35),
        ]);
        script.Roles.Select(r => r.Name).ShouldBe(["ANNE LE GOFF", "YANN KERDONCUFF"]);
        script.Elements.Select(e => (e.Category, e.Name)).ShouldBe([
            (ElementCategory.Camera, "VT 12"), (ElementCategory.Sound, "HF 1"), (ElementCategory.Notes, "Regard caméra 2"), (ElementCategory.Sound, "retour"),
        ]);
        script.Warnings.Select(w => w.Line).ShouldBe([6, 7]);
        script.Warnings[1].Problem.ToString().ShouldBe("« Feuil1 », ligne 7, colonne C : « bientôt » n’est pas une durée : écrivez 2:30, 2’30 ou 90 s.");
    }

    [Theory]
    [InlineData("Number", true)]
    [InlineData("elements:props", true)]
    [InlineData("Elements", false)]
    [InlineData("Number:Props", false)]
    [InlineData("3", false)]
    [InlineData("Elements:3", false)]
    [InlineData("", false)]
    public void The_use_of_a_column_is_written_in_one_word(string text, bool isOne) => ColumnUse.TryParse(text, out _).ShouldBe(isOne);

    private TablePlan Plan(bool overwrite, params string[][] rows)
    {
        var table = Table(rows);
        var headings = ColumnHeadings.RowOf(table);
        return TablePlan.Of(table, headings, ColumnHeadings.Uses(table.Rows[headings].Cells), _before, overwrite, false).Value;
    }

    private static Table Table(string[][] rows) => new("Feuil1", [.. rows.Select((cells, i) => new TableRow(i + 1, cells))]);

    private Scene Make(string text, string set)
    {
        SceneNumber.TryParse(text, out var number);
        var scene = new Scene { Id = SceneId.New(), ScriptId = ScriptId.New(), Position = 0, Number = number, Heading = set, Set = set, Eighths = new(4), Minutes = 40, Version = 3 };
        if (set.Length > 0)
        {
            scene.Roles.Add(new(scene.Id, _marie.Id, true));
        }

        return scene;
    }
}
