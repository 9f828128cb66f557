using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>The stripboard in the hand: keyboard, mouse, undo, and two people at once.</summary>
public sealed class StripboardTests(Stage stage)
{
    [Fact]
    public async Task A_strip_is_carried_to_another_day_by_keyboard_announced_and_taken_back()
    {
        await using var person = await stage.OwnerAsync("clavier");
        await OpenAsync(person);
        var page = person.Page;
        var before = await OrderAsync(page);
        var scene = before.First(s => s.Day == "1").Scene;
        await page.Locator($"[data-scene='{scene}']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("en main");
        for (var i = 0; i < 12 && await DayOfAsync(page, scene) == "1"; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("Posé");
        (await DayOfAsync(page, scene)).ShouldBe("2");
        (await page.EvaluateAsync<string>("document.activeElement.dataset.scene ?? ''")).ShouldBe(scene, "the keyboard stays on the strip");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Annuler" })).ToBeEnabledAsync();

        await page.ReloadAsync();
        await person.SettleAsync();
        (await DayOfAsync(page, scene)).ShouldBe("2", "kept by the server");
        await page.Locator($"[data-scene='{scene}']").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator($"section.day[data-day='1'] [data-scene='{scene}']")).ToBeVisibleAsync();
        (await OrderAsync(page)).ShouldBe(before);
    }

    [Fact]
    public async Task Escape_puts_a_lifted_strip_back_and_a_number_sends_it_to_its_day()
    {
        await using var person = await stage.OwnerAsync("numero");
        await OpenAsync(person);
        var page = person.Page;
        var before = await OrderAsync(page);
        var scene = before.First(s => s.Day == "2").Scene;
        await page.Locator($"[data-scene='{scene}']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        (await OrderAsync(page)).ShouldBe(before);

        await page.Keyboard.PressAsync("m");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.WaitForAsync();
        await person.CheckAccessAsync();
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"section.day[data-day='1'] [data-scene='{scene}']")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Assertions.Expect(page.Locator($"section.day[data-day='2'] [data-scene='{scene}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_people_see_each_others_moves_within_a_second()
    {
        await using var first = await stage.OwnerAsync("premiere");
        await using var second = await stage.OwnerAsync("seconde");
        await OpenAsync(first);
        await OpenAsync(second);
        var before = await OrderAsync(first.Page);
        var scene = before.First(s => s.Day == "1").Scene;
        await DragAsync(first.Page, scene, "section.day[data-day='3']");
        await Assertions.Expect(first.Page.Locator($"section.day[data-day='3'] [data-scene='{scene}']")).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.Locator($"section.day[data-day='3'] [data-scene='{scene}']")).ToBeVisibleAsync(new() { Timeout = 1000 });
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator($"section.day[data-day='1'] [data-scene='{scene}']")).ToBeVisibleAsync(new() { Timeout = 1000 });
        (await OrderAsync(second.Page)).ShouldBe(before);
    }

    [Fact]
    public async Task A_move_made_on_a_stale_board_is_shown_and_nothing_is_overwritten()
    {
        await using var first = await stage.OwnerAsync("a-jour");
        await using var late = await stage.OwnerAsync("en-retard");
        await OpenAsync(first);
        await OpenAsync(late);
        var before = await OrderAsync(first.Page);
        var (mine, theirs) = (before.First(s => s.Day == "1").Scene, before.First(s => s.Day == "2").Scene);

        // The late person no longer hears what others do: the live connection is cut, requests still pass.
        await late.Page.RouteAsync("**/live/**", route => route.AbortAsync());
        await late.Context.SetOfflineAsync(true);
        await DragAsync(first.Page, mine, "section.day[data-day='3']");
        await Assertions.Expect(first.Page.Locator($"section.day[data-day='3'] [data-scene='{mine}']")).ToBeVisibleAsync();
        await DragAsync(late.Page, theirs, "section.day[data-day='3']");
        await late.Context.SetOfflineAsync(false);

        // Their move is there when the network is back; the board is one and the same for both.
        await Assertions.Expect(late.Page.Locator($"section.day[data-day='3'] [data-scene='{mine}']")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await first.Page.ReloadAsync();
        await first.SettleAsync();
        await late.Page.ReloadAsync();
        await late.SettleAsync();
        (await OrderAsync(late.Page)).ShouldBe(await OrderAsync(first.Page));
        (await DayOfAsync(first.Page, mine)).ShouldBe("3", "nobody overwrote the first move");
        while (await first.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).IsEnabledAsync() && !(await OrderAsync(first.Page)).SequenceEqual(before))
        {
            await first.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
            await first.Page.WaitForTimeoutAsync(300);
        }
    }

    private async Task OpenAsync(Person person)
    {
        await person.GoAsync($"/p/{await stage.SampleAsync()}/plan");
        await person.Page.Locator("[data-scene]").First.WaitForAsync();
    }

    private static async Task DragAsync(IPage page, string scene, string target)
    {
        var strip = page.Locator($"[data-scene='{scene}']");
        await strip.ScrollIntoViewIfNeededAsync();
        var from = (await strip.BoundingBoxAsync())!;
        var to = (await page.Locator($"{target} .strips li").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 60, from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(from.X + 70, from.Y + (from.Height / 2) + 8, new() { Steps = 4 });
        await page.Mouse.MoveAsync(to.X + 70, to.Y + (to.Height / 2), new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    private static async Task<string> DayOfAsync(IPage page, string scene) =>
        await page.Locator($"[data-scene='{scene}']").EvaluateAsync<string>("strip => strip.closest('[data-day]').dataset.day");

    /// <summary>Every strip with its day, from top to bottom.</summary>
    private static async Task<List<(string Day, string Scene)>> OrderAsync(IPage page)
    {
        var read = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-scene]')].map(s => s.closest('[data-day]').dataset.day + ' ' + s.dataset.scene)");
        return [.. read.Select(r => r.Split(' ')).Select(r => (r[0], r[1]))];
    }
}
