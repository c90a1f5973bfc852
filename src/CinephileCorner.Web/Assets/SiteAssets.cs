using System.Security.Cryptography;
using System.Text;

namespace CinephileCorner.Web.Assets;

/// <summary>
/// Styles, scripts, fonts and icons, read once at start, each at an address that carries a hash of its
/// content: a browser keeps it for a year, a changed file has another address.
/// </summary>
public sealed class SiteAssets
{
    private readonly Dictionary<string, Asset> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> _byPath = new(StringComparer.Ordinal);

    public SiteAssets(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var root = environment.WebRootPath;
        foreach (var folder in new[] { "fonts", "img", "js" })
        {
            if (!Directory.Exists(Path.Combine(root, folder)))
                continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder)).Where(file => TypeOf(file) is not null).Order(StringComparer.Ordinal))
                Add(folder + "/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }
        // One request: the page of search has the script of the scheme in its own.
        Add("js/search.js", [.. File.ReadAllBytes(Path.Combine(root, "js", "scheme.js")), .. File.ReadAllBytes(Path.Combine(root, "js", "search", "suggestions.js"))]);
        foreach (var (name, module) in ScriptModules.Read(Path.Combine(root, "js", "admin")))
            Add("js/admin/" + name, Encoding.UTF8.GetBytes(ScriptModules.WithAddresses(module, import => Address("js/admin/" + import))));
        foreach (var sheet in new[] { "site.css", "discovery.css", "admin.css" })
            Add("css/" + sheet, Encoding.UTF8.GetBytes(Stylesheet.Bundle(Path.Combine(root, "css"), sheet, Address)));
    }

    /// <summary>The address of a file below the web root.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public string Address(string name) => _byName[name].Path;

    /// <summary>The asset at an address; one with an outdated hash is found too, since an older page may still ask for it.</summary>
    internal Asset? At(string path, out bool isCurrent)
    {
        isCurrent = _byPath.TryGetValue(path, out var asset);
        return asset ?? _byName.Values.FirstOrDefault(other => string.Equals(WithoutHash(other.Path), WithoutHash(path), StringComparison.Ordinal));
    }

    private void Add(string name, byte[] content)
    {
        var type = TypeOf(name)!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..8];
        var path = $"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        var asset = new Asset(path, type, content, type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml");
        _byName.Add(name, asset);
        _byPath.Add(path, asset);
    }

    private static string? WithoutHash(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 3 ? parts[0] + "." + parts[2] : null;
    }

    private static string? TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".json" => "application/json; charset=utf-8",
        _ => null,
    };
}
