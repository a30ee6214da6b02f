using System.Text;

namespace Mostrador.Api.Tests.Stockly.Accounts;

/// What is on disk opens nothing (contract 2.1, 2.2): passwords only as hashes, of a session's tokens nothing at all.
public sealed class StoredSecretsTests
{
    [Fact]
    public async Task Neither_passwords_nor_tokens_are_stored()
    {
        const string password = "Una-clave-que-nadie-debe-ver-1";
        var folder = Directory.CreateTempSubdirectory("mostrador-stockly-").FullName;
        try
        {
            StocklyClient user;
            await using (var host = await StocklyHost.Start(options => (options.DataFolder, options.OnCosmos) = (folder, false)))
            {
                var owner = await host.Owner(email: "ana@example.com");
                (await owner.Post("/auth/change-password", new { currentPassword = owner.Password, newPassword = password })).Is(200);
                user = await host.LogIn(owner.Email, password);
            }

            var stored = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
            Assert.Contains(stored, file => Holds(file, "ana@example.com"));
            foreach (var secret in new[] { password, StocklyHost.Password, user.Refresh.Split('.')[2], user.Access.Split('.')[2] })
                Assert.DoesNotContain(stored, file => Holds(file, secret));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
