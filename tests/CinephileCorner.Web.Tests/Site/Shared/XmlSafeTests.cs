using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Tests.Site.Shared;

public class XmlSafeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain <&> text\t\r\n", "plain <&> text\t\r\n")]
    [InlineData("a\u0000b\u0008c\u001Fd", "abcd")]
    [InlineData("\uFFFE\uFFFF", "")]
    [InlineData("\U0001F3AC", "\U0001F3AC")]
    public void Only_what_xml_can_carry_is_kept(string text, string clean) => Assert.Equal(clean, XmlSafe.Clean(text));

    [Fact]
    public void Half_a_pair_is_dropped()
    {
        Assert.Equal("ab", XmlSafe.Clean("a\uD83Cb"));
        Assert.Equal("ab", XmlSafe.Clean("a\uDFACb"));
        Assert.Equal("a", XmlSafe.Clean("a\uD83C"));
    }
}
