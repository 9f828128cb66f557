using Moteur.CallSheets;
using Moteur.Documents.Papers;
using Moteur.Documents.Scheduling;
using Moteur.Documents.Shared;

namespace Moteur.Documents.Printing;

/// <summary>Each paper as PDF, with what stands at the foot of its pages: title, name of the paper, version.</summary>
public static class PrintedPapers
{
    /// <inheritdoc cref="PdfPrinter.PrintAsync"/>
    public static async Task<Result<byte[]>> CallSheetAsync(
        this PdfPrinter printer, CallSheetPaper paper, CancellationToken cancellation = default) =>
        await printer.PrintAsync(
            await DocumentRenderer.CallSheetAsync(paper),
            new(Labels.Get("Footer_CallSheet", paper.Title, paper.DayNumber, paper.Version)),
            cancellation);

    /// <inheritdoc cref="PdfPrinter.PrintAsync"/>
    public static async Task<Result<byte[]>> ScheduleAsync(
        this PdfPrinter printer, SchedulePaper paper, CancellationToken cancellation = default) =>
        await printer.PrintAsync(await DocumentRenderer.ScheduleAsync(paper), Landscape("Footer_Schedule", paper), cancellation);

    /// <inheritdoc cref="PdfPrinter.PrintAsync"/>
    public static async Task<Result<byte[]>> DayOutOfDaysAsync(
        this PdfPrinter printer, SchedulePaper paper, CancellationToken cancellation = default) =>
        await printer.PrintAsync(await DocumentRenderer.DayOutOfDaysAsync(paper), Landscape("Footer_DayOutOfDays", paper), cancellation);

    /// <inheritdoc cref="PdfPrinter.PrintAsync"/>
    public static async Task<Result<byte[]>> TableAsync(
        this PdfPrinter printer, PrintedTable paper, CancellationToken cancellation = default) =>
        await printer.PrintAsync(
            await DocumentRenderer.TableAsync(paper),
            new(Labels.Get("Footer_Paper", paper.Production.Title, paper.Table.Title, Words.Date(paper.PrintedOn)), paper.IsLandscape),
            cancellation);

    /// <inheritdoc cref="PdfPrinter.PrintAsync"/>
    public static async Task<Result<byte[]>> SheetsAsync(
        this PdfPrinter printer, PrintedSheets paper, CancellationToken cancellation = default) =>
        await printer.PrintAsync(
            await DocumentRenderer.SheetsAsync(paper),
            new(Labels.Get("Footer_Paper", paper.Production.Title, Labels.Get("Fiche_Title"), Words.Date(paper.PrintedOn))),
            cancellation);

    private static PrintOptions Landscape(string footer, SchedulePaper paper) =>
        new(Labels.Get(footer, paper.Production.Title, paper.Version), Landscape: true);
}
