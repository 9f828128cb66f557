using System.Diagnostics;
using System.Net;
using Moteur.CallSheets;
using Moteur.Scheduling;
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
    [InlineData("calendar.ics", "text/calendar")]
    public async Task A_document_is_there_to_download(string name, string type)
    {
        var (path, _) = await PlannedAsync();
        var answer = await server.Owner.Http.GetAsync($"{path.Replace("/call-sheets", "", StringComparison.Ordinal)}/documents/{name}?lang=en");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
    }

    private async Task<(string Path, BoardDayId Day)> PlannedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        var board = await server.Owner.GetAsync<ScheduleView>($"{path}/board");
        var day = BoardDayId.New();
        await server.Owner.PostAsync<EditBoard, BoardState>(
            $"{path}/board", new(board.Version, new AddDay(day, 0, DayKind.Day, "", [board.Layout.Boneyard[0]])));
        return ($"{path}/call-sheets", day);
    }
}
