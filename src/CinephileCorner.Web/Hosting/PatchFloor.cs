using System.Reflection;
using Microsoft.AspNetCore.DataProtection;

namespace CinephileCorner.Web.Hosting;

/// <summary>Does not serve on a framework with a hole that is known: Data Protection before 10.0.7 let cookies be forged (CVE-2026-40372).</summary>
internal static class PatchFloor
{
    public static readonly Version Lowest = new(10, 0, 7);

    /// <summary>Looks at the runtime, and at the part of the framework that protects cookies.</summary>
    /// <exception cref="WrongSettingException">One of them is too old.</exception>
    public static void Assert() => Assert(Environment.Version, VersionOf(typeof(IDataProtectionProvider).Assembly));

    /// <summary>The same of two versions.</summary>
    /// <exception cref="WrongSettingException">One of them is too old.</exception>
    public static void Assert(Version runtime, Version protection)
    {
        var lower = runtime < protection ? runtime : protection;
        if (lower < Lowest)
            throw new WrongSettingException($"The installed .NET runtime is {lower}, in which sign-in cookies can be forged; install {Lowest} or later.");
    }

    private static Version VersionOf(Assembly assembly)
    {
        var words = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return Version.TryParse(words.Split('+', '-')[0], out var version) ? version : new Version(0, 0);
    }
}
