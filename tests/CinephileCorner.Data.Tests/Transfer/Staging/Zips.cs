using System.IO.Compression;
using System.Text;

namespace CinephileCorner.Data.Tests.Transfer.Staging;

/// <summary>Archives as nobody should send them.</summary>
internal static class Zips
{
    public static MemoryStream Of(params (string Name, string Text)[] files) => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text), 0))]);

    /// <summary>Each with the mode a Unix program would have given it; 0 for none.</summary>
    public static MemoryStream Of(params (string Name, byte[] Bytes, int Mode)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, mode) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = mode << 16;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        zip.Position = 0;
        return zip;
    }

    /// <summary>The archive with some of its bytes replaced, wherever they stand.</summary>
    public static MemoryStream With(this MemoryStream zip, ReadOnlySpan<byte> old, ReadOnlySpan<byte> now)
    {
        var bytes = zip.ToArray();
        for (var at = bytes.AsSpan().IndexOf(old); at >= 0; at = bytes.AsSpan().IndexOf(old))
            now.CopyTo(bytes.AsSpan(at));
        return new MemoryStream(bytes);
    }
}
