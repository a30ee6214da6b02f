using System.Text;

namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// What is on disk opens nothing (contract 2.2, D1): passwords only as hashes, of a refresh token only its id.
public sealed class StoredSecretsTests
{
    [Fact]
    public async Task Neither_passwords_nor_tokens_are_stored()
    {
        const string password = "una-clave-que-nadie-debe-ver";
        var folder = Directory.CreateTempSubdirectory("mostrador-pos-").FullName;
        try
        {
            PosClient user;
            await using (var host = await PosHost.Start(options => (options.DataFolder, options.OnCosmos) = (folder, false)))
            {
                user = await host.Employee("ana@example.com");
                (await user.Patch("/users/me/", new { password })).Is(200);
                user = await host.LogIn(user.Email, password);
            }

            var stored = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
            Assert.Contains(stored, file => Holds(file, "ana@example.com"));
            Assert.DoesNotContain(stored, file => Holds(file, password));
            Assert.DoesNotContain(stored, file => Holds(file, user.Refresh.Split('.')[2]));
            Assert.DoesNotContain(stored, file => Holds(file, user.Access.Split('.')[2]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
