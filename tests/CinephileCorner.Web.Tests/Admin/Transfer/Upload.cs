using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

/// <summary>Files as a browser without scripts sends them.</summary>
internal static class Upload
{
    public static async Task<HttpResponseMessage> SendAsync(this AdminClient client, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
            form.Add(Part(bytes), "files", name);
        return await client.Http.PostAsync(new Uri("/admin/import", UriKind.Relative), form);
    }

    public static Task<HttpResponseMessage> SendZipAsync(this AdminClient client, params (string Name, string Text)[] files) => client.SendAsync(("upload.zip", Zip(files)));

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return zip.ToArray();
    }

    private static ByteArrayContent Part(byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }
}
