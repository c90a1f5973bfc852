namespace CinephileCorner.Web.Site.Shared;

/// <summary>Numbers with their noun: “1 review”, “2 reviews”, “No reviews yet”.</summary>
public static class Counted
{
    public static string Of(int count, string one, string? many = null) => count switch
    {
        0 => $"No {many ?? one + "s"} yet",
        1 => "1 " + one,
        _ => $"{Number(count)} {many ?? one + "s"}",
    };

    /// <summary>“1,206”.</summary>
    public static string Number(int count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
