using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moteur.CallSheets;
using Moteur.Documents.CallSheets;
using Moteur.Documents.Papers;
using Moteur.Documents.Scheduling;

namespace Moteur.Documents;

/// <summary>
/// Renders papers to whole HTML documents, each a single file with its style and fonts inside: shown on screen, printed by a
/// browser, or turned into PDF by <see cref="Printing.PdfPrinter"/>. In the language of the current UI culture.
/// </summary>
public static class DocumentRenderer
{
    /// <summary>One day's call sheet, A4 portrait.</summary>
    public static Task<string> CallSheetAsync(CallSheetPaper paper, PaperView view = PaperView.Print) =>
        RenderAsync<CallSheetDocument>(new() { [nameof(CallSheetDocument.Paper)] = paper, [nameof(CallSheetDocument.View)] = view });

    /// <summary>One day's call sheet as its signed link shows it, on a phone first.</summary>
    public static Task<string> SharedCallSheetAsync(CallSheetPaper paper, SharedPage page) => RenderAsync<CallSheetDocument>(new()
    {
        [nameof(CallSheetDocument.Paper)] = paper,
        [nameof(CallSheetDocument.View)] = PaperView.Shared,
        [nameof(CallSheetDocument.Page)] = page,
    });

    /// <summary>The plan de travail, A4 landscape.</summary>
    public static Task<string> ScheduleAsync(SchedulePaper paper) =>
        RenderAsync<ScheduleDocument>(new() { [nameof(ScheduleDocument.Paper)] = paper });

    /// <summary>The Day-Out-of-Days, A4 landscape.</summary>
    public static Task<string> DayOutOfDaysAsync(SchedulePaper paper) =>
        RenderAsync<DayOutOfDaysDocument>(new() { [nameof(DayOutOfDaysDocument.Paper)] = paper });

    /// <summary>A list of the breakdown, A4, landscape when it is wide.</summary>
    public static Task<string> TableAsync(PrintedTable paper) => RenderAsync<TableDocument>(new() { [nameof(TableDocument.Paper)] = paper });

    /// <summary>Fiches de dépouillement, A4 portrait, a page a scene.</summary>
    public static Task<string> SheetsAsync(PrintedSheets paper) => RenderAsync<SheetsDocument>(new() { [nameof(SheetsDocument.Paper)] = paper });

    /// <summary>Accents stay letters: French text written in entities weighs a third more.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A renderer keeps every component that it rendered: each document has its own, which is cheap.</summary>
    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(Encoder).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
