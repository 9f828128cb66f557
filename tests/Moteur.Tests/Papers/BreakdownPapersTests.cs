using System.Globalization;
using Moteur.Breakdown;
using Moteur.Papers;
using Moteur.People;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Tests.Documents;

namespace Moteur.Tests.Papers;

public class BreakdownPapersTests
{
    private readonly FictionalShoot _shoot = new();

    public BreakdownPapersTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    public static TheoryData<string> Scripts { get; } =
        [PlannedScripts.Sample, "labelled/dev/la-moisson.fountain", "Big-Fish.fdx", "Big-Fish.fountain", "Brick-and-Steel.fdx"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_paper_of_scenes_weighs_what_the_script_weighs(string file)
    {
        var plan = PlannedScripts.Plan(file);
        var kept = plan.Breakdown.Scenes.Where(s => !s.Omitted).ToList();
        var length = Eighths.Sum(kept.Select(s => s.Eighths));
        foreach (var kind in new[] { PaperKind.Continuity, PaperKind.Sets, PaperKind.Timing, PaperKind.SetTiming })
        {
            var paper = BreakdownPapers.Make(kind, plan.Sources());
            Total<LengthCell>(paper, "Pages").Length.ShouldBe(length, $"{kind}");
            Total<ScreenTimeCell>(paper, "ScreenTime").Time.ShouldBe(length.ScreenTime, $"{kind}");
            Total<ShootingTimeCell>(paper, "ShootingTime").Minutes.ShouldBe(kept.Sum(s => s.Minutes), $"{kind}");
        }

        var timing = BreakdownPapers.Make(PaperKind.Timing, plan.Sources()).Rows.Last();
        timing.Cells.OfType<ScreenTimeCell>().Last().Time.ShouldBe(length.ScreenTime);
        timing.Cells.OfType<ShootingTimeCell>().Last().Minutes.ShouldBe(kept.Sum(s => s.Minutes));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_scene_stands_once_on_each_paper_of_scenes_in_script_order(string file)
    {
        var plan = PlannedScripts.Plan(file);
        var numbers = plan.Breakdown.Scenes.OrderBy(s => s.Position).ToList();
        Scenes(BreakdownPapers.Make(PaperKind.Continuity, plan.Sources())).ShouldBe(numbers);
        Scenes(BreakdownPapers.Make(PaperKind.Timing, plan.Sources())).ShouldBe(numbers.Where(s => !s.Omitted));
        var sets = BreakdownPapers.Make(PaperKind.Sets, plan.Sources());
        Scenes(sets).ShouldBe(numbers.Where(s => !s.Omitted), ignoreOrder: true);
        sets.Groups.Select(g => g.Key).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_role_has_the_days_of_the_day_out_of_days_and_the_scenes_of_the_continuity(string file)
    {
        var plan = PlannedScripts.Plan(file);
        var paper = BreakdownPapers.Make(PaperKind.Roles, plan.Sources());
        var days = DayOutOfDays.Of(plan.Schedule).Rows;
        paper.Rows.Count().ShouldBe(days.Count);
        foreach (var (row, expected) in paper.Rows.Zip(days))
        {
            At<CountCell>(paper, row, "DayCount").Count.ShouldBe(expected.Worked);
            At<CountCell>(paper, row, "HoldCount").Count.ShouldBe(expected.Held);
            At<TextCell>(paper, row, "Days").Text.ShouldStartWith(expected.Worked == 0 ? "" : $"J{expected.First}");
            At<TextCell>(paper, row, "Days").Text.ShouldEndWith(expected.Worked == 0 ? "" : $"J{expected.Last}");
            var scenes = At<ScenesCell>(paper, row, "Scenes").Scenes;
            scenes.ShouldBe(plan.Breakdown.Scenes.Where(s => !s.Omitted && s.RoleIds.Contains(expected.Role.Id)));
            At<LengthCell>(paper, row, "Pages").Length.ShouldBe(Eighths.Sum(scenes.Select(s => s.Eighths)));
        }

        var continuity = BreakdownPapers.Make(PaperKind.Continuity, plan.Sources());
        var present = continuity.Rows.Sum(r => r.Cells.OfType<MarkCell>().Count(m => m.IsThere))
            + continuity.Rows.Sum(r => continuity.Columns.Any(c => c.Key == "OtherRoles") ? Words(At<TextCell>(continuity, r, "OtherRoles").Text) : 0);
        present.ShouldBe(plan.Breakdown.Scenes.Where(s => !s.Omitted).Sum(s => s.RoleIds.Count));
    }

    [Fact]
    public void Every_element_stands_in_its_category_and_with_each_department_that_it_feeds()
    {
        var categories = BreakdownPapers.Make(PaperKind.Categories, _shoot.Sources());
        categories.Rows.Count().ShouldBe(_shoot.Tags.Select(t => t.ElementId).Distinct().Count());
        var extras = categories.Groups.Single(g => g.Key == "Extras").Rows.Single(r => r.Cells[0].Words == "Pêcheurs");
        At<CountCell>(categories, extras, "Quantity").Count.ShouldBe(12);
        At<CountCell>(categories, extras, "SceneCount").Count.ShouldBe(12);
        At<DayCell>(categories, extras, "FirstDay").Words.ShouldBe("J1, lun. 1er mars");

        var departments = BreakdownPapers.Make(PaperKind.Departments, _shoot.Sources());
        departments.IsHandedOutByGroup.ShouldBeTrue();
        foreach (var element in _shoot.Tags.DistinctBy(t => t.ElementId))
        {
            departments.Groups.Where(g => g.Rows.Any(r => r.Cells[1].Words == element.Name)).Select(g => Enum.Parse<Department>(g.Key))
                .ShouldBe(ElementDepartments.Of(element.Category), ignoreOrder: true);
        }
    }

    [Fact]
    public void An_omitted_scene_is_a_number_that_weighs_nothing_and_needs_nobody()
    {
        var omitted = _shoot.Scenes[0] with { Omitted = true };
        var sources = new PaperSources(new([omitted, .. _shoot.Scenes.Skip(1)], _shoot.Roles, _shoot.Tags), [], _shoot.Schedule.Days);
        var row = BreakdownPapers.Make(PaperKind.Continuity, sources).Rows.First();
        row.Cells[2].Words.ShouldBe("SUPPRIMÉE");
        row.Cells.OfType<MarkCell>().ShouldAllBe(m => !m.IsThere);
        BreakdownPapers.Make(PaperKind.Timing, sources).Rows.Count().ShouldBe(_shoot.Scenes.Count - 1);
        BreakdownPapers.Make(PaperKind.Categories, sources).Rows.SelectMany(r => r.Cells.OfType<ScenesCell>())
            .ShouldAllBe(c => c.Scenes.All(s => s.Id != omitted.Id));
    }

    [Fact]
    public void What_is_found_and_sorted_keeps_its_sums()
    {
        var paper = BreakdownPapers.Make(PaperKind.Sets, _shoot.Sources());
        var found = paper.Find("cafe");
        found.Groups.Select(g => g.Title).ShouldBe(["CAFÉ DU PORT"]);
        found.Summary().ShouldStartWith($"{found.Rows.Count()} séquences · Pages\u00A0: ");
        found.Groups[0].Rows.Count.ShouldBe(_shoot.Scenes.Count(s => s.Set.StartsWith("CAFÉ", StringComparison.Ordinal)));
        paper.Find("", found.Groups[0].Key).Groups.Single().Rows.Count.ShouldBe(found.Groups[0].Rows.Count);
        paper.Find("cuisine banquise").Rows.ShouldBeEmpty();

        var timing = BreakdownPapers.Make(PaperKind.Timing, _shoot.Sources());
        var lengths = timing.SortedBy("-Pages").Rows.Select(r => At<LengthCell>(timing, r, "Pages").Length).ToList();
        lengths.ShouldBe(lengths.OrderDescending());
        timing.SortedBy("nothing").ShouldBe(timing);
        BreakdownPapers.Make(PaperKind.Continuity, _shoot.Sources()).Find("yann").Rows.Count()
            .ShouldBe(_shoot.Scenes.Count(s => s.RoleIds.Contains(_shoot.Roles[1].Id) || s.Synopsis.Contains("Yann", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_production_without_a_script_has_papers_without_rows()
    {
        var sources = new PaperSources(new([], [], []), [], []);
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var paper = BreakdownPapers.Make(kind, sources);
            paper.Rows.ShouldBeEmpty();
            paper.Summary().ShouldNotBeEmpty();
            FlatTable.Of(paper).Rows.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_title_exists_in_both_languages()
    {
        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var paper in Enum.GetValues<PaperKind>().Select(kind => BreakdownPapers.Make(kind, _shoot.Sources())))
            {
                var flat = FlatTable.Of(paper);
                string[] titles = [paper.Title, paper.GroupTitle, paper.Summary(), .. paper.Columns.Select(c => c.Title), .. flat.Columns.Select(c => c.Title)];
                titles.ShouldAllBe(t => !t.Contains('_'));
            }
        }
    }

    [Fact]
    public void A_papers_name_in_addresses_leads_back_to_it()
    {
        PaperNames.Of(PaperKind.SetTiming).ShouldBe("set-timing");
        Enum.GetValues<PaperKind>().ShouldAllBe(kind => PaperNames.Find(PaperNames.Of(kind)) == kind);
        PaperNames.Find("../secret").ShouldBeNull();
    }

    private static List<SceneLine> Scenes(TablePaper paper) => [.. paper.Rows.Select(r => r.Cells.OfType<SceneCell>().Single().Scene)];

    private static T Total<T>(TablePaper paper, string column)
        where T : Cell => paper.TotalsOf([.. paper.Rows])[Index(paper, column)].ShouldBeOfType<T>();

    private static T At<T>(TablePaper paper, PaperRow row, string column)
        where T : Cell => row.Cells[Index(paper, column)].ShouldBeOfType<T>();

    private static int Index(TablePaper paper, string column) => paper.Columns.ToList().FindIndex(c => c.Key == column);

    private static int Words(string text) => text.Length == 0 ? 0 : text.Split(", ").Length;
}
