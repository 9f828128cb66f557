using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Moteur.Formats.Pdf;

/// <summary>The library's filters, kept from unpacking a few bytes into more memory than the machine has.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    /// <summary>Deflate gives at most 1032 bytes for one (RFC 1951: 258 bytes for two bits).</summary>
    private const int MostDeflated = 1032;

    /// <summary>Whole typefaces of Asian scripts are about 20 MB.</summary>
    private const int LargestFont = 48 * 1024 * 1024;

    /// <summary>What draws a page of script is about 20 kB. A letter may take one byte here and hundreds in memory.</summary>
    private const int LargestContent = 1024 * 1024;

    /// <summary>The other packings are of old files, whose streams are small.</summary>
    private const int LargestOther = 256 * 1024;

    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Inner.GetAllFilters();

    private static IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) =>
        filters.Count == 0 ? [new Unpacked()] : [.. filters.Select(f => f is Bounded ? f : new Bounded(f))];

    private static int Largest(DictionaryToken stream) =>
        stream.Data.ContainsKey("Type") || stream.Data.ContainsKey("Subtype") || stream.Data.ContainsKey("Length1") ? LargestFont : LargestContent;

    /// <summary>A stream that was never packed is measured all the same.</summary>
    private sealed class Unpacked : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            input.Length <= Largest(streamDictionary) ? input : throw new InvalidDataException();
    }

    private sealed class Bounded(IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var largest = Largest(streamDictionary);
            var fits = inner is FlateFilter
                ? (long)input.Length * MostDeflated <= largest || Inflated(input, largest) <= largest
                : inner is not (LzwFilter or RunLengthFilter) || input.Length <= LargestOther;
            return fits ? inner.Decode(input, streamDictionary, filterProvider, filterIndex) : throw new InvalidDataException();
        }

        /// <summary>The unpacked size, counted without keeping it, as far as just above the limit.</summary>
        private static long Inflated(Memory<byte> input, int limit)
        {
            var total = 0L;
            try
            {
                using var packed = new MemoryStream(input.ToArray());
                using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
                var block = new byte[64 * 1024];
                for (int got; total <= limit && (got = unpacked.Read(block)) > 0;)
                {
                    total += got;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged further on: what could be unpacked has been counted.
            }

            return total;
        }
    }
}
