using NetVips;

namespace CinephileCorner.Data.Media;

/// <summary>
/// Reads bytes that may be anything and writes them anew. What they are is told by their content; the header's size is
/// judged before a pixel is decoded; only the one decoder of that kind is ever asked. Nothing here is bounded in how many
/// do it at once: that is <see cref="PictureWorkshop"/>.
/// </summary>
internal static class PictureDecoder
{
    private const string Damaged = "The picture is damaged or breaks off. Open it and save it again.";

    public static JudgedPicture Judge(byte[] bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > PictureLimits.MostBytes)
            return JudgedPicture.Refused($"The file is larger than {PictureLimits.MostBytes / 1024 / 1024} MB. Save it smaller.");
        if (PictureHeader.Read(bytes) is not { } header)
            return JudgedPicture.Refused(StrangerWords.Of(bytes));
        if (PictureLimits.Fault(header) is { } tooLarge)
            return JudgedPicture.Refused(tooLarge);
        if (header.Extension == "png" && PngChunks.Fault(bytes) is { } chunks)
            return JudgedPicture.Refused(chunks);
        try
        {
            Vips.Prepare();
            return Clean(bytes, header.Extension, cancellationToken);
        }
        catch (VipsException) when (cancellationToken.IsCancellationRequested)
        {
            return JudgedPicture.Refused("The picture takes too long to read. Save it smaller.");
        }
        catch (VipsException)
        {
            return JudgedPicture.Refused(Damaged);
        }
    }

    private static JudgedPicture Clean(byte[] bytes, string kind, CancellationToken cancellationToken)
    {
        using var first = Load(bytes, kind, Enums.Access.Sequential);
        // The decoder's own word: a header may lie to us and not to it.
        if (first.Width > PictureLimits.LongestSide || first.Height > PictureLimits.LongestSide || PictureLimits.Fault(new PictureHeader(kind, first.Width, first.Height)) is not null)
            return JudgedPicture.Refused(Damaged);
        var isTurned = first.Contains("orientation") && (int)first.Get("orientation") > 1;
        using var loaded = isTurned ? Load(bytes, kind, Enums.Access.Random) : first.Copy();
        loaded.SetProgress(new Progress<int>(), cancellationToken);
        using var upright = loaded.Autorot();
        using var plain = PlainColours.Of(upright);
        return new JudgedPicture(new CleanPicture(Save(plain, kind), kind, plain.Width, plain.Height), null);
    }

    private static Image Load(byte[] bytes, string kind, Enums.Access access) => kind switch
    {
        "jpg" => Image.JpegloadBuffer(bytes, access: access, failOn: Enums.FailOn.Error),
        "png" => Image.PngloadBuffer(bytes, access: access, failOn: Enums.FailOn.Error),
        "webp" => Image.WebploadBuffer(bytes, page: 0, n: 1, access: access, failOn: Enums.FailOn.Error),
        _ => Image.HeifloadBuffer(bytes, n: 1, access: access, failOn: Enums.FailOn.Error),
    };

    // Good enough that the sizes made from it do not show it was written twice; and row by row: what would save a few more
    // bytes holds the whole picture in memory, several times over.
    private static byte[] Save(Image image, string kind) => kind switch
    {
        "jpg" => image.JpegsaveBuffer(q: 90, keep: Enums.ForeignKeep.None),
        "png" => image.PngsaveBuffer(compression: 6, keep: Enums.ForeignKeep.None),
        "webp" => image.WebpsaveBuffer(q: 90, effort: 3, keep: Enums.ForeignKeep.None),
        _ => image.HeifsaveBuffer(q: 75, effort: 1, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None),
    };
}
