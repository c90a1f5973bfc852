using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Commands;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Tests.Admin;
using CinephileCorner.Web.Tests.Admin.SignIn;

namespace CinephileCorner.Web.Tests.Hosting;

public class KeyRingTests
{
    [Fact]
    public async Task A_restart_keeps_everybody_signed_in()
    {
        using var first = new TestSite();
        await AdminClient.AddAsync(first, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(first);
        await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password);
        // The same store and keys, another process.
        using var second = new TestSite(settings =>
        {
            settings["ConnectionStrings:Store"] = "Data Source=" + Path.Combine(first.Folder, "store.db");
            settings["Security:KeysPath"] = Path.Combine(first.Folder, "keys");
        });
        using var client = second.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", visitor.EditorCookie);
        using var answer = await client.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void The_folder_of_the_keys_is_for_nobody_else()
    {
        using var site = new TestSite();
        _ = site.Services;
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(site.Folder, "keys")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_stops_the_start_with_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("corner-").FullName;
        var file = Path.Combine(folder, "keys");
        await File.WriteAllTextAsync(file, "no folder");
        Assert.Throws<WrongSettingException>(() => KeyRing.Open(file));
        using var error = new StringWriter();
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--Security:KeysPath=" + file, "--ConnectionStrings:Store=Data Source=" + Path.Combine(folder, "store.db")], Program.ServeAsync, new Terminal(TextWriter.Null, error)));
        Assert.Contains("of Security:KeysPath cannot be read and written", Assert.Single(error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
