using System.Globalization;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Tests.Admin.Articles;

public class LocalMomentsTests
{
    private static readonly LocalMoments Moments = new(new SiteOptions { TimeZone = "America/New_York" });

    [Theory]
    [InlineData("2025-02-01", "09:00", null, "2025-02-01T14:00:00Z")]
    [InlineData("2025-02-01", "9:00", "Europe/Berlin", "2025-02-01T08:00:00Z")]
    [InlineData("2025-07-01", "09:00", null, "2025-07-01T13:00:00Z")]
    [InlineData("2025-07-01", "23:59", "Pacific/Kiritimati", "2025-07-01T09:59:00Z")]
    public void An_hour_on_a_wall_is_a_moment(string date, string time, string? zone, string expected)
    {
        var moment = Moments.Read(date, time, zone, second: null);
        Assert.Null(moment.Fault);
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), moment.Utc);
    }

    [Fact]
    public void An_hour_that_does_not_exist_is_named()
    {
        var moment = Moments.Read("2025-03-09", "02:30", null, second: null);
        Assert.Equal("time", moment.Field);
        Assert.Contains("go from 2:00 to 3:00: 2:30 does not exist", moment.Fault!, StringComparison.Ordinal);
        Assert.Contains("New York", moment.Fault!, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_hour_that_exists_twice_one_has_to_be_chosen()
    {
        var open = Moments.Read("2025-11-02", "01:30", null, second: null);
        Assert.Equal("second", open.Field);
        Assert.Contains("exists twice", open.Fault!, StringComparison.Ordinal);
        Assert.Contains("UTC−4:00", open.Fault!, StringComparison.Ordinal);
        var first = Moments.Read("2025-11-02", "01:30", null, second: false);
        var second = Moments.Read("2025-11-02", "01:30", null, second: true);
        Assert.Equal(new DateTime(2025, 11, 2, 5, 30, 0, DateTimeKind.Utc), first.Utc);
        Assert.Equal(TimeSpan.FromHours(1), second.Utc - first.Utc);
    }

    [Theory]
    [InlineData(null, "09:00", "date")]
    [InlineData("02/01/2025", "09:00", "date")]
    [InlineData("2025-02-30", "09:00", "date")]
    [InlineData("2025-02-01", "9 o’clock", "time")]
    [InlineData("2025-02-01", "24:00", "time")]
    [InlineData("2025-02-01", "", "time")]
    public void What_cannot_be_read_says_which_field_and_what_to_write(string? date, string time, string field)
    {
        var moment = Moments.Read(date, time, null, second: null);
        Assert.Equal(field, moment.Field);
        Assert.Contains(":", moment.Fault!, StringComparison.Ordinal);
    }

    /// <summary>Ten thousand wishes around the changes of clocks in five zones: each is a moment that says the same hour again, or is refused.</summary>
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Kathmandu")]
    public void Every_moment_that_is_taken_tells_its_hour_again(string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var random = new Random(20250201);
        for (var wish = 0; wish < 2000; wish++)
        {
            var local = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Next(0, 10 * 365 * 24 * 60));
            var moment = Moments.Read(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture), zone, second: wish % 2 == 0);
            if (moment.Fault is null)
                Assert.Equal(local, TimeZoneInfo.ConvertTimeFromUtc(moment.Utc, clock));
            else
                Assert.True(clock.IsInvalidTime(local), moment.Fault);
        }
    }

    [Fact]
    public void A_moment_is_told_on_both_clocks_where_they_differ()
    {
        var utc = new DateTime(2025, 2, 4, 14, 0, 0, DateTimeKind.Utc);
        Assert.Equal("Tuesday, February 4, 2025, 9:00 in New York", Moments.Words(utc, null));
        Assert.Equal("Tuesday, February 4, 2025, 9:00 in New York (Tuesday, February 4, 2025, 15:00 in Berlin)", Moments.Words(utc, "Europe/Berlin"));
    }
}
