using System.IO.Compression;
using System.Text;

namespace Moteur.Tests.Formats.Fuzz;

/// <summary>Damages files as disks, networks and programs do, and as people who mean harm would.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Inserted =
    [
        [0], [0xFF, 0xFF, 0xFF, 0xFF], "\r\n"u8.ToArray(), "\n\n"u8.ToArray(), "INT. A - JOUR\n\n"u8.ToArray(), "[["u8.ToArray(), "/*"u8.ToArray(), "\""u8.ToArray(), ";"u8.ToArray(),
        "<Text>"u8.ToArray(), "</Paragraph>"u8.ToArray(), "&amp;"u8.ToArray(), "#\0\0\0"u8.ToArray(), "SSI*"u8.ToArray(), "obj <<"u8.ToArray(), "é"u8.ToArray(), "99999999999999999999"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>One to eight changes to a file; inside its parts too when it is an archive.</summary>
    public byte[] Of(byte[] file, byte[] other)
    {
        if (file.AsSpan().StartsWith("PK\u0003\u0004"u8) && _random.Next(3) > 0)
        {
            return InArchive(file);
        }

        var bytes = file.ToList();
        for (var changes = _random.Next(1, 9); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes, other);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + _random.Next(_random.Next(4) == 0 ? 4096 : 16));
        switch (_random.Next(8))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(at, other.Skip(_random.Next(Math.Max(1, other.Length))).Take(length));
                break;
            case 6:
                bytes.InsertRange(at, Inserted[_random.Next(Inserted.Length)]);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(Inserted[_random.Next(Inserted.Length)], 1 + _random.Next(2000)).SelectMany(b => b));
                break;
        }
    }

    /// <summary>Changes a part and packs the archive anew, so that the damage is in the part and not in its checksum.</summary>
    private byte[] InArchive(byte[] file)
    {
        using var from = new ZipArchive(new MemoryStream(file));
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            var victim = _random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var part = new MemoryStream();
                using (var read = from.Entries[i].Open())
                {
                    read.CopyTo(part);
                }

                var bytes = part.ToArray().ToList();
                for (var changes = i == victim ? _random.Next(1, 5) : 0; changes > 0 && bytes.Count > 0; changes--)
                {
                    Change(bytes, file);
                }

                using var write = to.CreateEntry(from.Entries[i].FullName).Open();
                write.Write(bytes.ToArray());
            }
        }

        return packed.ToArray();
    }
}
