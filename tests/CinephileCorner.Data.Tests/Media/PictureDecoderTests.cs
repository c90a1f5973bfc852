using System.Text;
using CinephileCorner.Data.Media;
using NetVips;

namespace CinephileCorner.Data.Tests.Media;

public class PictureDecoderTests
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public void The_four_kinds_are_taken_and_written_anew(string kind)
    {
        var sent = Pictures.Make(kind, 90, 60);
        var picture = Accepted(sent);
        Assert.Equal((kind, 90, 60), (picture.Kind, picture.Width, picture.Height));
        Assert.Equal(new PictureHeader(kind, 90, 60), PictureHeader.Read(picture.Bytes));
        Assert.Equal(picture.File, Accepted(sent).File);
    }

    [Fact]
    public void What_a_camera_noted_is_gone_and_the_picture_stands_upright()
    {
        var sent = Pictures.Photo(90, 60);
        Assert.Contains(Pictures.Canary, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        var picture = Accepted(sent);
        Assert.Equal((60, 90), (picture.Width, picture.Height));
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        using var read = Image.JpegloadBuffer(picture.Bytes);
        Assert.DoesNotContain(read.GetFields(), field => field.StartsWith("exif-", StringComparison.Ordinal) || field is "exif-data" or "xmp-data" or "iptc-data" or "icc-profile-data" or "orientation");
        // What was left is at the top.
        using var upright = Image.JpegloadBuffer(Accepted(Pictures.Photo(90, 60, orientation: 1)).Bytes);
        Assert.InRange(Math.Abs(upright[5, 55][0] - read[4, 5][0]), 0, 12);
    }

    [Fact]
    public void Colours_are_brought_to_sRGB_and_eight_bits()
    {
        Vips.Prepare();
        using var image = Image.NewFromBuffer(Pictures.Make("png", 40, 40));
        using var deep = image.Colourspace(Enums.Interpretation.Rgb16);
        using var read = Image.PngloadBuffer(Accepted(deep.PngsaveBuffer(bitdepth: 16)).Bytes);
        Assert.Equal((Enums.BandFormat.Uchar, Enums.Interpretation.Srgb), (read.Format, read.Interpretation));
        using var printed = image.IccTransform("cmyk", inputProfile: "srgb");
        using var fromPrint = Image.JpegloadBuffer(Accepted(printed.JpegsaveBuffer()).Bytes);
        Assert.Equal((3, Enums.Interpretation.Srgb), (fromPrint.Bands, fromPrint.Interpretation));
        Assert.InRange(Math.Abs(fromPrint[20, 20][0] - image[20, 20][0]), 0, 30);
    }

    [Fact]
    public void What_is_transparent_stays_so()
    {
        Vips.Prepare();
        using var image = Image.NewFromBuffer(Pictures.Make("png", 40, 40));
        using var veiled = image.Bandjoin(40.0);
        using var read = Image.PngloadBuffer(Accepted(veiled.PngsaveBuffer()).Bytes);
        Assert.Equal((4, 40.0), (read.Bands, read[5, 5][3]));
    }

    [Theory]
    [InlineData("gif", "GIF")]
    [InlineData("tif", "TIFF")]
    public void Other_kinds_are_refused_with_what_to_save_them_as(string kind, string says) => Refused(Pictures.Make(kind, 20, 20), says);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE svg><svg/>", "SVG")]
    [InlineData("<!doctype html><script>alert(1)</script>", "no picture")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("BM......................", "BMP")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC")]
    public void So_is_what_is_no_picture(string text, string says) => Refused(Encoding.Latin1.GetBytes(text), says);

    [Fact]
    public void A_header_that_promises_too_much_is_not_decoded()
    {
        Refused(Pictures.Png(30_000, 30_000, ("IDAT", Pictures.Zeros(30_000L * 3_751))), "damaged");
        Refused(Pictures.Png(9_000, 9_000, ("IDAT", Pictures.Zeros(9_000L * 1_126))), "million");
        Refused(Pictures.Png(60_000, 60_000), "damaged");
        Refused(Pictures.Png(int.MaxValue, int.MaxValue), "damaged");
        Refused(Pictures.Png(uint.MaxValue, 1), "damaged");
        var jpeg = Pictures.Make("jpg", 60, 60);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]);
        new byte[] { 0xff, 0xff, 0xff, 0xff }.CopyTo(jpeg, frame + 5);
        Refused(jpeg, "damaged");
    }

    [Theory]
    [InlineData("zTXt")]
    [InlineData("iCCP")]
    [InlineData("iTXt")]
    public void A_text_or_profile_that_swells_is_refused(string chunk)
    {
        byte[] head = chunk == "iTXt" ? [.. "Comment\0\u0001\0\0\0"u8] : [.. "Comment\0\0"u8];
        var pixels = ("IDAT", Pictures.Zeros(10 * 3));
        Refused(Pictures.Png(10, 10, (chunk, [.. head, .. Pictures.Zeros(64 * 1024 * 1024)]), pixels), "swells");
        Accepted(Pictures.Png(10, 10, pixels));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public void A_picture_that_breaks_off_is_refused(string kind)
    {
        var whole = Pictures.Make(kind, 400, 300);
        foreach (var part in new[] { 0.3, 0.6, 0.95 })
            Refused(whole[..(int)(whole.Length * part)], "");
    }

    [Fact]
    public void A_web_page_behind_a_picture_is_not_kept()
    {
        var picture = Accepted([.. Pictures.Make("png", 20, 20), .. "<script>canary</script>"u8]);
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_four_readers_and_that_of_our_own_drawings_are_open()
    {
        Vips.Prepare();
        Assert.ThrowsAny<VipsException>(() => Image.NewFromBuffer(Pictures.Make("gif", 20, 20)));
        Assert.ThrowsAny<VipsException>(() => Image.NewFromBuffer(Pictures.Make("tif", 20, 20)));
        Assert.ThrowsAny<VipsException>(() => Image.NewFromBuffer("P6 1 1 255 abc"u8.ToArray()));
    }

    [Fact]
    public async Task Reading_ends_when_its_time_is_over()
    {
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        Assert.Contains("too long", PictureDecoder.Judge(Pictures.Noise("jpg", 2000, 1500), over.Token).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_twenty_megabytes_is_read_in_seconds()
    {
        var sent = Pictures.Noise("jpg", 6000, 4600, quality: 65);
        Assert.InRange(sent.Length, 10 * 1024 * 1024, PictureLimits.MostBytes);
        Accepted(sent);
        Refused([.. sent, .. new byte[PictureLimits.MostBytes]], "larger than 20 MB");
    }

    internal static CleanPicture Accepted(byte[] bytes)
    {
        var judged = PictureDecoder.Judge(bytes, CancellationToken.None);
        Assert.Null(judged.Refusal);
        return judged.Picture!;
    }

    internal static void Refused(byte[] bytes, string says)
    {
        var judged = PictureDecoder.Judge(bytes, CancellationToken.None);
        Assert.Null(judged.Picture);
        Assert.Contains(says, judged.Refusal, StringComparison.Ordinal);
        Assert.EndsWith(".", judged.Refusal, StringComparison.Ordinal);
    }
}
