using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Moteur.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Moteur.Tests.Formats.Pdf;

/// <summary>Runs by itself: what it counts (memory, time) is the whole process's.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public class BadPdfTests(ITestOutputHelper output)
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public void A_scan_without_text_asks_for_the_original_or_OCR() => KeyOf(Scan()).ShouldBe("Import_PdfNoText");

    [Fact]
    public void A_password_asks_for_a_copy_without() => KeyOf(Locked()).ShouldBe("Import_PdfPassword");

    [Fact]
    public void A_PDF_of_which_nothing_is_left_is_damaged() => KeyOf("%PDF-1.7\n1 0 obj\n<< /Type /Cata"u8.ToArray()).ShouldBe("Import_PdfBroken");

    [Fact]
    public void A_PDF_that_is_no_script_holds_no_scene() =>
        KeyOf(Built(1, _ => ["Chers amis,", "Venez samedi pour midi.", "Apportez du pain et des chaises."])).ShouldBe("Import_NoScene");

    [Fact]
    public void Text_without_a_table_of_characters_asks_for_another_export_or_OCR() =>
        KeyOf(Built(1, _ => ["3/(,1( 0(5 :: $8%(", "*(25*(6 ,- $16: &,5(", "/,/$ (1 3<-$0$"])).ShouldBe("Import_PdfUnreadable");

    [Fact]
    public void More_pages_than_a_script_ever_has_are_refused() => KeyOf(Built(2001, _ => ["INT. CUISINE - JOUR"])).ShouldBe("Import_PdfTooLong");

    [Fact]
    public void A_page_that_unpacks_into_gigabytes_is_not_unpacked()
    {
        var before = GC.GetTotalAllocatedBytes();
        KeyOf(Bomb()).ShouldBeOneOf("Import_PdfBroken", "Import_PdfNoText");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(300L * 1024 * 1024);
    }

    [Fact]
    public void Objects_nested_without_end_neither_throw_nor_hang() =>
        KeyOf(Raw("<< /Type /Catalog /Pages 2 0 R /X " + new string('[', 200_000), "<< >>")).ShouldStartWith("Import_");

    [Fact]
    public void Whatever_the_bytes_an_import_ends_with_a_script_or_a_sentence()
    {
        byte[][] files =
        [
            Built(3, p => [$"{p + 1}. INT. CUISINE {p} - JOUR", "Marie entre.", "                    MARIE", "          Bonjour."]), Locked(), Scan(),
            Encoding.UTF8.GetBytes("""<?xml version="1.0"?><FinalDraft Version="5"><Content><Paragraph Number="1" Type="Scene Heading"><SceneProperties Length="1/8" Page="1"/><Text>INT. A - JOUR</Text></Paragraph><Paragraph Type="Action"><Text TagNumber="1">Une clé</Text></Paragraph></Content></FinalDraft>"""),
            Encoding.UTF8.GetBytes("Title: Essai\n\nINT. CAFÉ - NUIT #1#\n\nMARIE ^\n(bas)\nOui. [[note]]\n\n/* fin */\n"),
        ];
        Survive(files, seconds: 6);
    }

    [Fact]
    public void Damaged_copies_of_real_scripts_end_with_a_script_or_a_sentence() =>
        Survive([.. new[] { "Brick-and-Steel.pdf", "Brick-and-Steel.fdx", "Brick-and-Steel.fountain" }.Select(f => File.ReadAllBytes(Corpora.Path(f)))], seconds: 6);

    private void Survive(byte[][] files, int seconds)
    {
        var mutated = Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 1_000_000].Array[0, 12], Gen.Byte.Array[1, 12], Gen.Int[0, 3], (f, places, bytes, how) =>
        {
            var file = files[f].ToArray();
            foreach (var place in places)
            {
                file[place % file.Length] = bytes[place % bytes.Length];
            }

            var cut = places.Length > 0 ? places[0] % file.Length : file.Length;
            return how switch
            {
                0 => file[..cut],
                1 => file[cut..],
                2 => [.. file[..cut], .. bytes, .. file[cut..]],
                _ => file,
            };
        });
        var slowest = 0L;
        var count = 0;
        mutated.Sample(
            file =>
            {
                var watch = Stopwatch.StartNew();
                var result = ScriptImporter.Import(file, "x", CancellationToken.None);
                (result.IsOk || result.Problem!.Key.StartsWith("Import_", StringComparison.Ordinal)).ShouldBeTrue();
                slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
                count++;
            },
            time: seconds,
            threads: 1);

        output.WriteLine($"{count} files, slowest {slowest} ms");
        // Machines that test other things at the same time are many times slower than idle ones.
        slowest.ShouldBeLessThan(30_000);
    }

    [Fact]
    public void An_import_stops_when_asked_to()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() => ScriptImporter.Import(Scan(), "x.pdf", stopped.Token));
    }

    private static string KeyOf(byte[] file) => ScriptImporter.Import(file, "x.pdf", TestContext.Current.CancellationToken).Problem!.Key;

    private static byte[] Scan()
    {
        using var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).AddPng(Convert.FromBase64String(OnePixel), new PdfRectangle(0, 0, 595, 842));
        return pdf.Build();
    }

    private static byte[] Built(int pages, Func<int, string[]> lines)
    {
        using var pdf = new PdfDocumentBuilder();
        var courier = pdf.AddStandard14Font(Standard14Font.Courier);
        for (var i = 0; i < pages; i++)
        {
            var page = pdf.AddPage(PageSize.A4);
            var y = 760;
            foreach (var line in lines(i))
            {
                page.AddText(line.TrimStart(), 12, new PdfPoint(100 + (7.2 * (line.Length - line.TrimStart().Length)), y -= 12), courier);
            }
        }

        return pdf.Build();
    }

    /// <summary>The keys are any bytes: no password opens it, the empty one neither.</summary>
    private static byte[] Locked()
    {
        var key = string.Concat(Enumerable.Range(1, 32).Select(i => i.ToString("X2", CultureInfo.InvariantCulture)));
        return Raw("<< /Type /Catalog /Pages 2 0 R >>", "<< /Length 0 >>\nstream\n\nendstream",
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]");
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 1024; i++)
            {
                deflate.Write(blanks);
            }
        }

        return Raw("<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    /// <summary>A file of one page written by hand.</summary>
    private static byte[] Raw(string catalog, string content, string trailer = "")
    {
        string[] objects = [catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>", content];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append("xref\n0 5\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
