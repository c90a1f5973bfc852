namespace CinephileCorner.Data;

/// <summary>Which store, and where.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Setting <c>Store:Provider</c>. The provider is chosen in <see cref="DataServices"/> and nowhere else.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Setting <c>ConnectionStrings:Store</c>, with relative paths already made absolute.</summary>
    public required string ConnectionString { get; set; }

    public const string Sqlite = "Sqlite";
}
