using Moteur.Formats.MovieMagic;

namespace Moteur.Formats;

/// <summary>What a file is by its first bytes; its name is only looked at to name an archive's maker.</summary>
internal enum FileNature
{
    Text,
    Pdf,
    Word,
    OpenDocument,
    RichText,
    Celtx,
    FinalDraftOld,
    MovieMagic,
    Workbook,
    Archive,
    Binary,
}

internal static class FileNatures
{
    /// <summary>Readers of PDF accept its mark anywhere in the first kilobyte.</summary>
    private const int PdfHead = 1024;

    public static FileNature Of(ReadOnlySpan<byte> file, string fileName)
    {
        if (file[..Math.Min(file.Length, PdfHead)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileNature.Pdf;
        }

        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (file.StartsWith("PK\u0003\u0004"u8))
        {
            return InArchive(file, extension);
        }

        if (ExchangeReader.IsExchangeFile(file))
        {
            return FileNature.MovieMagic;
        }

        return file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileNature.Word
            : file.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{\\rtf"u8) ? FileNature.RichText
            : file.StartsWith("FDR"u8) || (extension == ".FDR" && IsBinary(file)) ? FileNature.FinalDraftOld
            : IsBinary(file) ? FileNature.Binary
            : FileNature.Text;
    }

    private static FileNature InArchive(ReadOnlySpan<byte> file, string extension)
    {
        var head = file[..Math.Min(file.Length, 4096)];
        return extension is ".DOCX" or ".DOC" || head.IndexOf("word/"u8) >= 0 ? FileNature.Word
            : extension is ".ODT" || head.IndexOf("opendocument.text"u8) >= 0 ? FileNature.OpenDocument
            : extension is ".XLSX" or ".XLSM" || head.IndexOf("xl/"u8) >= 0 ? FileNature.Workbook
            : extension is ".CELTX" ? FileNature.Celtx
            : FileNature.Archive;
    }

    /// <summary>Text holds no zeros (unless in UTF-16) and hardly any control characters.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> file)
    {
        if (TextDecoding.Utf16(file) is not null)
        {
            return false;
        }

        var head = file[..Math.Min(file.Length, 64 * 1024)];
        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B) ? 1 : 0;
        }

        return controls > head.Length / 50;
    }
}
