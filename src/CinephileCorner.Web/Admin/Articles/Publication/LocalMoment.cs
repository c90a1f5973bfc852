namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>An hour that was read, or why it is none.</summary>
/// <param name="Utc">Only where there is no fault.</param>
/// <param name="Field">The field at fault.</param>
/// <param name="Fault">What to write instead; null when it could be read.</param>
public sealed record LocalMoment(DateTime Utc, string Field, string? Fault)
{
    public static LocalMoment At(DateTime utc) => new(utc, "", null);

    public static LocalMoment Wrong(string field, string fault) => new(default, field, fault);
}
