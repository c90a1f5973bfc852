using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>How the desk speaks of films and people.</summary>
internal static class NameWords
{
    public static string One(this NameKind kind) => kind == NameKind.Film ? "film" : "person";

    public static string Many(this NameKind kind) => kind == NameKind.Film ? "films" : "people";

    public static string Title(this NameKind kind) => kind == NameKind.Film ? "Films" : "People";

    public static string Articles(int count) => count switch { 0 => "No article", 1 => "1 article", _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} articles") };
}
