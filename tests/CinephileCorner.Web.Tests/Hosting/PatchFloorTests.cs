using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Tests.Hosting;

public class PatchFloorTests
{
    [Fact]
    public void What_is_installed_here_is_new_enough() => PatchFloor.Assert();

    [Theory]
    [InlineData("10.0.6", "10.0.15")]
    [InlineData("10.0.15", "10.0.6")]
    [InlineData("9.0.99", "9.0.99")]
    [InlineData("10.0.12", "0.0")]
    public void A_framework_in_which_cookies_can_be_forged_is_refused_in_words(string runtime, string protection)
    {
        var refused = Assert.Throws<WrongSettingException>(() => PatchFloor.Assert(Version.Parse(runtime), Version.Parse(protection)));
        Assert.EndsWith("install 10.0.7 or later.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_that_is_mended_serves() => PatchFloor.Assert(new Version(10, 0, 7), new Version(10, 0, 7));
}
