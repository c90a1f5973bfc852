using CinephileCorner.Data.Media;
using CinephileCorner.Data.Tests.Transfer;
using FsCheck.Xunit;

namespace CinephileCorner.Data.Tests.Media;

public class PictureHeaderTests
{
    public static TheoryData<string, string> Pictures => new()
    {
        { "webp 3×2 lossy", "524946463c000000574542505650382030000000d001009d012a03000200020034259c00030fe0fefb940000" },
        { "webp 3×2 lossless", "5249464622000000574542505650384c150000002f0240000000fe0f0000000000000000000000" },
        { "webp 3×2 extended", "524946461e000000574542505650385812000000000000000200000100000000000000000000" },
        { "jpg 3×2", "ffd8ffe000104a46494600010100000100010000ffc0001108000200030301220002110103110100" },
        { "jpg 2×3 turned", "ffd8ffe1002245786966000049492a0008000000010012010300010000000600000000000000ffc0001108000200030301220002110103110100" },
        { "avif 3×2", "000000146674797061766966000000006d696631" + "0000003a6d65746100000000" + "0000002e69707270" + "000000266970636f" + "000000146973706500000000" + "0000000300000002" + "0000000a697370650000" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Content_tells_type_and_size(string expected, string hex)
    {
        var header = PictureHeader.Read(Convert.FromHexString(hex));
        Assert.NotNull(header);
        Assert.StartsWith($"{header.Extension} {header.Width}×{header.Height}", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_is_known_and_a_senseless_size_is_not() =>
        Assert.Equal((new PictureHeader("png", 640, 480), null), (PictureHeader.Read(Texts.Png(640, 480)), PictureHeader.Read(Texts.Png(640, 480_000))));

    [Property(MaxTest = 500)]
    public void No_bytes_make_it_throw(byte[] noise, byte at, byte start)
    {
        var pictures = Pictures.Select(row => Convert.FromHexString((string)((object[])row)[1])).Append(Texts.Png(5, 5)).ToList();
        var picture = pictures[start % pictures.Count];
        PictureHeader.Read(noise);
        PictureHeader.Read(picture.AsSpan(0, at % picture.Length));
        PictureHeader.Read([.. picture.AsSpan(0, at % picture.Length), .. noise]);
    }
}
