using System.Diagnostics;
using System.Net;
using Moteur.CallSheets;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class CallSheetTestsOnSqlite(Server<Sqlite> server) : CallSheetTests<Sqlite>(server);

public sealed class CallSheetTestsOnPostgres(Server<Postgres> server) : CallSheetTests<Postgres>(server);

public abstract class CallSheetTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task A_day_has_sensible_hours_before_anybody_sets_them()
    {
        var (path, day) = await PlannedAsync();
        var sheet = await server.Owner.GetAsync<CallSheet>($"{path}/{day}");
        sheet.CrewCall.ShouldBe(new(8 * 60));
        sheet.ReadyToShoot.ShouldBe(new(9 * 60));
        sheet.Wrap.CompareTo(sheet.ReadyToShoot).ShouldBePositive();
        var again = await server.Owner.GetAsync<CallSheet>($"{path}/{day}");
        again.Id.ShouldBe(sheet.Id);
        var line = (await server.Owner.GetAsync<List<CallSheetLine>>(path)).Single(l => l.DayId == day);
        (line.CrewCall, line.Version).ShouldBe((sheet.CrewCall, 1));
    }

    [Fact]
    public async Task Many_people_who_open_a_new_call_sheet_at_once_get_the_same_one()
    {
        var (path, day) = await PlannedAsync();
        var sheets = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => server.Owner.GetAsync<CallSheet>($"{path}/{day}")));
        sheets.DistinctBy(s => s.Id).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_call_sheet_changed_on_an_old_version_shows_the_current_one_instead()
    {
        var (path, day) = await PlannedAsync();
        var sheet = await server.Owner.GetAsync<CallSheet>($"{path}/{day}");
        var update = new UpdateCallSheet(sheet.Version, new(420), new(480), sheet.Meal, sheet.Wrap, "Grand beau", "Mer haute à 11 h", "", []);
        (await server.Owner.PutAsync<UpdateCallSheet, CallSheet>($"{path}/{day}", update)).Version.ShouldBe(2);
        var stale = await server.Owner.PutAsync($"{path}/{day}", update with { Weather = "Pluie" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.BodyAsync<CallSheet>(stale)).Weather.ShouldBe("Grand beau");
        var wrong = await server.Owner.PutAsync($"{path}/{day}", update with { Version = 2, Wrap = new(60) });
        (await Browser.ProblemAsync(wrong)).Key.ShouldBe("CallSheet_HoursOrder");
    }

    [Fact]
    public async Task A_sheet_on_which_only_a_note_was_written_follows_the_day_when_it_becomes_a_night()
    {
        var (path, day) = await PlannedAsync();
        var sheet = await server.Owner.GetAsync<CallSheet>($"{path}/{day}");
        var noted = await server.Owner.PutAsync<UpdateCallSheet, CallSheet>(
            $"{path}/{day}", UpdateCallSheet.Of(sheet) with { Weather = "Pluie", Transport = "Navette à 18 h" });
        (noted.FollowsPlan, noted.Transport, noted.Version).ShouldBe((true, "Navette à 18 h", 2));
        await BoardAsync(path, new SetDay(day, DayKind.Night, ""));
        (await server.Owner.GetAsync<CallSheet>($"{path}/{day}")).ReadyToShoot.ShouldBe(new(20 * 60));
        var line = (await server.Owner.GetAsync<List<CallSheetLine>>(path)).Single();
        (line.Kind, line.ReadyToShoot, line.Version).ShouldBe((DayKind.Night, new(20 * 60), 2));
    }

    [Fact]
    public async Task Two_first_decisions_on_one_day_are_one_decision_and_one_conflict()
    {
        var (path, day) = await PlannedAsync();
        var sheet = UpdateCallSheet.Of(await server.Owner.GetAsync<CallSheet>($"{path}/{day}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => server.Owner.PutAsync($"{path}/{day}", sheet with { Weather = $"Temps {i}" })));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(4);
        (await server.Owner.GetAsync<CallSheet>($"{path}/{day}")).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Hours_of_a_role_of_another_production_or_in_the_wrong_order_are_refused()
    {
        var (path, day) = await PlannedAsync();
        var sheet = UpdateCallSheet.Of(await server.Owner.GetAsync<CallSheet>($"{path}/{day}"));
        var stranger = await server.Owner.PutAsync($"{path}/{day}", sheet with { RoleCalls = [new(RoleId.New(), new(480), new(490), new(540))] });
        (await Browser.ProblemAsync(stranger)).Key.ShouldBe("Scene_NoSuchRole");
        var marie = (await server.Owner.GetAsync<ScheduleView>(BoardOf(path))).Roles.Single(r => r.Name == "MARIE").Id;
        var disorder = await server.Owner.PutAsync($"{path}/{day}", sheet with { RoleCalls = [new(marie, new(500), new(490), new(540))] });
        (await Browser.ProblemAsync(disorder)).Key.ShouldBe("CallSheet_RoleHoursOrder");
        var picked = await server.Owner.PutAsync<UpdateCallSheet, CallSheet>(
            $"{path}/{day}", sheet with { RoleCalls = [new(marie, new(480), new(490), new(540), new(420))] });
        picked.RoleCalls.Single().Pickup.ShouldBe(new CallTime(420));
    }

    [Fact]
    public async Task What_is_being_typed_is_shown_on_the_paper_with_what_to_look_at_and_nothing_is_saved()
    {
        var (path, day) = await PlannedAsync();
        var sheet = UpdateCallSheet.Of(await server.Owner.GetAsync<CallSheet>($"{path}/{day}"));
        var preview = await server.Owner.PostAsync<UpdateCallSheet, CallSheetPreview>(
            $"{path}/{day}/preview", sheet with { Weather = "Grand beau", Wrap = new(23 * 60), Meal = new(22 * 60) });
        preview.Html.ShouldContain("Grand beau");
        preview.Html.ShouldContain("class=\"ribbon\"");
        preview.Plan.Wrap.ShouldBe(sheet.Wrap);
        preview.Roles.Single().Name.ShouldBe("MARIE");
        preview.Checks.ShouldContain(c => c.Kind == SheetCheckKind.Breach && c.Source.Contains("art. 27", StringComparison.Ordinal) && c.Sentence.StartsWith("Amplitude", StringComparison.Ordinal));
        preview.Checks.Select(c => c.Kind).ShouldBeInOrder();
        (await server.Owner.PostAsync<UpdateCallSheet, CallSheetPreview>($"{path}/{day}/preview", sheet)).Html.ShouldNotContain("class=\"ribbon\"");
        var disorder = await server.Owner.PostAsync<UpdateCallSheet, CallSheetPreview>($"{path}/{day}/preview", sheet with { Wrap = new(60) });
        disorder.Checks[0].Kind.ShouldBe(SheetCheckKind.Wrong);
        (await server.Owner.GetAsync<CallSheet>($"{path}/{day}")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Readers_see_and_print_and_do_not_decide()
    {
        var production = await server.ProductionAsync();
        var (path, day) = await PlannedAsync(production);
        var reader = await server.MemberAsync(production, MemberRole.ReadOnly);
        var sheet = UpdateCallSheet.Of(await reader.GetAsync<CallSheet>($"{path}/{day}"));
        (await reader.PostAsync<UpdateCallSheet, CallSheetPreview>($"{path}/{day}/preview", sheet)).Html.ShouldContain("Le quai");
        (await reader.PutAsync($"{path}/{day}", sheet)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.PostAsync($"{path}/{day}/share", "")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_shared_call_sheet_opened_again_is_sent_again_only_when_something_on_it_may_have_changed()
    {
        var (path, day) = await PlannedAsync();
        var phone = new Browser(server.Address);
        var link = new Uri((await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "")).Link);
        var first = await phone.Http.GetAsync(link);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        first.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        first.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        first.Headers.Vary.ShouldContain("Accept-Language");
        (await AgainAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        // Sharing once more changes nothing on the paper; a name of the crew does, and so does the language.
        await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "");
        (await AgainAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await BoardAsync(path, new SetDay(day, DayKind.Day, "Déménagement à midi"));
        var changed = await AgainAsync(first);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await changed.Content.ReadAsStringAsync()).ShouldContain("Déménagement à midi");
        (await AgainAsync(changed, "en")).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> AgainAsync(HttpResponseMessage known, string language = "fr")
        {
            var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
            request.Headers.AcceptLanguage.ParseAdd(language);
            return phone.Http.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("CfDJ8!!!")]
    [InlineData("a%20b")]
    public async Task A_forged_or_cut_link_says_what_to_do(string token)
    {
        var answer = await new Browser(server.Address).Http.GetAsync($"f/{token}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Demandez le lien");
        (await new Browser(server.Address).Http.GetAsync($"f/{token}/pdf")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_link_to_a_day_that_was_taken_off_the_plan_says_so()
    {
        var (path, day) = await PlannedAsync();
        var link = await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "");
        await BoardAsync(path, new RemoveDay(day));
        var answer = await new Browser(server.Address).Http.GetAsync(new Uri(link.Link));
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Fonts_of_the_papers_may_be_kept_for_ever_and_nothing_else_is_there()
    {
        var phone = new Browser(server.Address);
        var font = await phone.Http.GetAsync("papers/source-sans-3-latin-400-normal.woff2");
        font.Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
        font.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await phone.Http.GetAsync("papers/paper.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hundred_phones_that_ask_for_the_pdf_at_once_share_one_print()
    {
        var (path, day) = await PlannedAsync();
        var link = await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "");
        var phone = new Browser(server.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => phone.Http.GetAsync(new Uri($"{link.Link}/pdf"))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        var prints = await Task.WhenAll(answers.Select(a => a.Content.ReadAsByteArrayAsync()));

        // Chromium writes the minute and second of printing into the file: the same bytes are the same print.
        prints.Select(Convert.ToBase64String).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_shared_call_sheet_opens_without_account_or_script_in_under_300_milliseconds()
    {
        var (path, day) = await PlannedAsync();
        var link = await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "");
        var phone = new Browser(server.Address);
        await phone.Http.GetAsync(new Uri(link.Link));
        var watch = Stopwatch.StartNew();
        var answer = await phone.Http.GetAsync(new Uri(link.Link));
        var html = await answer.Content.ReadAsStringAsync();
        watch.ElapsedMilliseconds.ShouldBeLessThan(300);
        html.ShouldContain("Le quai");
        html.ShouldNotContain("<script");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");

        var broken = await phone.Http.GetAsync(link.Link[..^4] + "AAAA");
        broken.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_call_sheet_prints_to_pdf_for_members_and_by_its_link()
    {
        var (path, day) = await PlannedAsync();
        var pdf = await server.Owner.Http.GetAsync($"{path}/{day}/pdf");
        pdf.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await pdf.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        var link = await server.Owner.PostAsync<string, SharedLink>($"{path}/{day}/share", "");
        var shared = await new Browser(server.Address).Http.GetAsync($"{link.Link}/pdf");
        shared.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Theory]
    [InlineData("schedule.pdf", "application/pdf")]
    [InlineData("day-out-of-days.pdf", "application/pdf")]
    [InlineData("schedule.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("breakdown.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("crew.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("calendar.ics", "text/calendar")]
    public async Task A_document_is_there_to_download(string name, string type)
    {
        var (path, _) = await PlannedAsync();
        var answer = await server.Owner.Http.GetAsync($"{path.Replace("/call-sheets", "", StringComparison.Ordinal)}/documents/{name}?lang=en");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
    }

    private static string BoardOf(string path) => path.Replace("/call-sheets", "/board", StringComparison.Ordinal);

    private async Task BoardAsync(string path, BoardCommand command)
    {
        var board = await server.Owner.GetAsync<ScheduleView>(BoardOf(path));
        await server.Owner.PostAsync<EditBoard, BoardState>(BoardOf(path), new(board.Version, command));
    }

    private async Task<(string Path, BoardDayId Day)> PlannedAsync(ProductionId? production = null)
    {
        var path = $"api/productions/{production ?? await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        var board = await server.Owner.GetAsync<ScheduleView>($"{path}/board");
        var day = BoardDayId.New();
        await server.Owner.PostAsync<EditBoard, BoardState>(
            $"{path}/board", new(board.Version, new AddDay(day, 0, DayKind.Day, "", [board.Layout.Boneyard[0]])));
        return ($"{path}/call-sheets", day);
    }
}
