using System.Net;
using System.Security.Cryptography;
using CinephileCorner.Data.Identity;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

/// <summary>On a real port: only there a server counts the bytes of a request.</summary>
public class UploadSizeTests
{
    private static readonly byte[] Large = RandomNumberGenerator.GetBytes(3 * 1024 * 1024);

    [Fact]
    public async Task A_large_request_is_let_in_here_and_nowhere_else()
    {
        using var site = Serving();
        using var admin = await WireClient.SignInAsync(site, Roles.Administrator);
        using var form = admin.Form();
        form.Add(new ByteArrayContent(Upload.Zip(("news/a.md", "# A\n\nText.\n"))), "files", "a.zip");
        form.Add(new ByteArrayContent(Large), "files", "large.png");
        using var sent = await admin.Http.PostAsync("/admin/import", form);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        foreach (var (path, field) in new[] { ("/admin/articles/1", "text"), ("/admin/sign-in", "email"), ("/admin/lists", "name") })
        {
            using var elsewhere = admin.Form();
            elsewhere.Add(new ByteArrayContent(Large), field);
            using var answer = await admin.Http.PostAsync(path, elsewhere);
            Assert.True((int)answer.StatusCode is 400 or 413, $"{path} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task More_than_may_be_sent_is_refused_before_it_is_read()
    {
        using var site = Serving();
        using var admin = await WireClient.SignInAsync(site, Roles.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/import") { Content = new UnsentContent(300L * 1024 * 1024) };
        request.Headers.ExpectContinue = true;
        using var answer = await admin.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData(Roles.Critic, HttpStatusCode.Forbidden)]
    public async Task Whoever_may_not_import_sends_nothing_large(string? role, HttpStatusCode expected)
    {
        using var site = Serving();
        using var client = await WireClient.SignInAsync(site, role);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/import") { Content = new UnsentContent(100L * 1024 * 1024) };
        request.Headers.ExpectContinue = true;
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static TestSite Serving()
    {
        var site = new TestSite(settings => settings["Proxy:Known"] = "127.0.0.1");
        site.Listen();
        return site;
    }

    // Waits to be asked for, and is not.
    private sealed class UnsentContent : HttpContent
    {
        private readonly long _length;

        public UnsentContent(long length)
        {
            _length = length;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("The server asked for the body.");

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
