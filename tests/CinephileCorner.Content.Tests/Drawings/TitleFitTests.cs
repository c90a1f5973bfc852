using CinephileCorner.Content.Drawings;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Drawings;

public class TitleFitTests
{
    [Theory]
    [InlineData("Here", 2.35)]
    [InlineData("Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles", 5.78)]
    public void A_title_fills_its_column(string title, double fit) => Assert.Equal(fit, TitleFit.FitOf(title), 0.005);

    [Property(MaxTest = 300)]
    public void The_class_is_never_larger_than_the_column_and_little_smaller(FsCheck.NonEmptyString title)
    {
        var fit = TitleFit.FitOf(title.Get);
        var given = TitleFit.Classes.Single(one => one.Class == TitleFit.FitClass(title.Get)).Hundredths / 100.0;
        if (fit * 100 <= TitleFit.Classes[^1].Hundredths)
            Assert.InRange(given, fit - .006, (fit * 1.051) + .02);
    }

    [Fact]
    public void Every_class_stands_in_the_stylesheet()
    {
        var css = File.ReadAllText(Stylesheets.Path("drawings.css"));
        foreach (var (name, hundredths) in TitleFit.Classes)
            Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{name} {{ --fit: {hundredths / 100.0:0.##}; }}"), css, StringComparison.Ordinal);
        foreach (var ratio in FrameRatio.Hundredths)
            Assert.Contains($".r{ratio} ", css, StringComparison.Ordinal);
        for (var hue = 0; hue < 360; hue += 10)
            Assert.Contains($".h{hue} ", css, StringComparison.Ordinal);
    }
}
