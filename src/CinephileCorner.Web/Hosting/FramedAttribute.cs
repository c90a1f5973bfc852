namespace CinephileCorner.Web.Hosting;

/// <summary>An answer that our own pages may show in a frame. Nothing in it runs, and nothing in it can be sent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FramedAttribute : Attribute
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin";
}
