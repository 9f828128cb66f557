using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using Moteur.Documents.Printing;
using Moteur.Scheduling;

namespace Moteur.Server.CallSheets;

/// <summary>
/// Call sheets as PDF, each printed once for its state and language: the hundred phones that open the link at the same minute
/// of the evening share one print. What was printed of an older state is dropped.
/// </summary>
internal sealed class CallSheetPrints(PdfPrinter printer) : IDisposable
{
    public const string ContentType = "application/pdf";

    private const long KeptBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(2);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = KeptBytes });
    private readonly ConcurrentDictionary<Key, Lazy<Task<Result<byte[]>>>> _printing = new();

    /// <summary>The paper as it is now; or why it cannot be printed.</summary>
    public Task<Result<byte[]>> PrintAsync(CallSheetDay sheet)
    {
        var key = new Key(sheet.Day.Id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, sheet.State);
        return _kept.TryGetValue(key, out byte[]? pdf)
            ? Task.FromResult<Result<byte[]>>(pdf!)
            : _printing.GetOrAdd(key, _ => new(() => PrintOnceAsync(key, sheet))).Value;
    }

    public static string FileName(CallSheetDay sheet) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ServerTexts.Get("CallSheet_File")}-{sheet.Day.Number:00}{(sheet.Day.Date is { } date ? $"-{date:yyyy-MM-dd}" : "")}.pdf");

    public void Dispose() => _kept.Dispose();

    /// <summary>Goes on when the person who asked first has left: others may wait for it.</summary>
    private async Task<Result<byte[]>> PrintOnceAsync(Key key, CallSheetDay sheet)
    {
        try
        {
            var printed = await printer.CallSheetAsync(sheet.Paper(), CancellationToken.None);
            if (printed.IsOk)
            {
                _kept.Set(key, printed.Value, new MemoryCacheEntryOptions { Size = printed.Value.Length, SlidingExpiration = KeptFor });
            }

            return printed;
        }
        finally
        {
            _printing.TryRemove(key, out _);
        }
    }

    private readonly record struct Key(BoardDayId Day, string Language, PaperState State);
}
