using System.Buffers.Binary;
using CinephileCorner.Data.Media;
using NetVips;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>Draws the mark of <c>img/icon.svg</c> as pixels.</summary>
public sealed class SiteIcon(IWebHostEnvironment environment)
{
    private static readonly int[] IcoSizes = [16, 32, 48];

    private readonly Lazy<byte[]> _svg = new(() => System.IO.File.ReadAllBytes(Path.Combine(environment.WebRootPath, "img", "icon.svg")));

    public byte[] Png(int pixels)
    {
        Vips.Prepare();
        using var image = Image.ThumbnailBuffer(_svg.Value, pixels, height: pixels, size: Enums.Size.Both);
        return image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
    }

    /// <summary>Three PNGs in an ICO's directory, which every browser since 2009 reads.</summary>
    public byte[] Ico()
    {
        var pictures = Array.ConvertAll(IcoSizes, Png);
        var head = 6 + 16 * pictures.Length;
        var ico = new byte[head + pictures.Sum(picture => picture.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(ico.AsSpan(2), 1); // an icon, not a cursor
        BinaryPrimitives.WriteUInt16LittleEndian(ico.AsSpan(4), (ushort)pictures.Length);
        var at = head;
        for (var i = 0; i < pictures.Length; i++)
        {
            var entry = ico.AsSpan(6 + 16 * i);
            entry[0] = (byte)IcoSizes[i];
            entry[1] = (byte)IcoSizes[i];
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], 32); // bits a pixel
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], pictures[i].Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], at);
            pictures[i].CopyTo(ico, at);
            at += pictures[i].Length;
        }
        return ico;
    }
}
