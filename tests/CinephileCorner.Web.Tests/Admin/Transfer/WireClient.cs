using System.Net;
using System.Text.Json;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

/// <summary>Somebody signed in over a real connection. It carries cookies that are for encrypted connections over the loopback, as browsers do.</summary>
internal sealed class WireClient : IDisposable
{
    private readonly Jar _jar = new() { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(20) } };
    private string _token = "";

    private WireClient(TestSite site) => Http = new HttpClient(_jar) { BaseAddress = site.ClientOptions.BaseAddress };

    public HttpClient Http { get; }

    /// <summary>Signs an account of that role in; null for nobody.</summary>
    public static async Task<WireClient> SignInAsync(TestSite site, string? role)
    {
        var client = new WireClient(site);
        if (role is null)
            return client;
        await AdminClient.AddAsync(site, "wire@corner.example", role);
        var page = await TestSite.ParseAsync(await client.Http.GetStringAsync("/admin/sign-in"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["email"] = "wire@corner.example", ["password"] = AdminClient.Password, ["__RequestVerificationToken"] = AdminClient.TokenOf(page),
        });
        using var answer = await client.Http.PostAsync("/admin/sign-in", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        client._token = JsonSerializer.Deserialize<JsonElement>(await client.Http.GetStringAsync("/admin/token")).GetProperty("token").GetString()!;
        return client;
    }

    public MultipartFormDataContent Form() => new() { { new StringContent(_token), "__RequestVerificationToken" } };

    public void Dispose()
    {
        Http.Dispose();
        _jar.Dispose();
    }

    private sealed class Jar : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
            if (_cookies.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => cookie.Key + "=" + cookie.Value)));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
            {
                var parts = line.Split(';')[0].Split('=', 2);
                _cookies[parts[0]] = parts[1];
            }
            return answer;
        }
    }
}
