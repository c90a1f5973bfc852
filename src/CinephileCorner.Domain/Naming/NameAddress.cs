namespace CinephileCorner.Domain.Naming;

/// <summary>Where the page of a film or a person stands: in the folder of its kind, under its slug.</summary>
public static class NameAddress
{
    /// <summary>The first part of the address, with both its strokes.</summary>
    public static string Folder(NameKind kind) => kind == NameKind.Film ? "/films/" : "/people/";
}
