using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinephileCorner.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedUtc_Id",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "Left",
                table: "BulkChanges",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Tag",
                table: "BulkChanges",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FindWords",
                table: "Articles",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2500, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedLists_Editors_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_EditorId_ArticleId",
                table: "Revisions",
                columns: new[] { "EditorId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_SettledUtc_ArticleId",
                table: "Revisions",
                columns: new[] { "Kind", "SettledUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaItems_Undescribed",
                table: "MediaItems",
                columns: new[] { "AddedUtc", "File" },
                filter: "\"Alt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_By_Id",
                table: "AuditEntries",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedUtc_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "ChangedUtc", "Id", "State", "Kind", "CriticId", "PublishedUtc", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FindWords_Slug",
                table: "Articles",
                columns: new[] { "FindWords", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedUtc_Id_State_Kind_CriticId_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "PublishedUtc", "Id", "State", "Kind", "CriticId", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortKey_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles",
                columns: new[] { "SortKey", "Id", "State", "Kind", "CriticId", "PublishedUtc", "SummaryIsWritten" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_EditorId_Name",
                table: "SavedLists",
                columns: new[] { "EditorId", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_EditorId_ArticleId",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_Kind_SettledUtc_ArticleId",
                table: "Revisions");

            migrationBuilder.DropIndex(
                name: "IX_MediaItems_Undescribed",
                table: "MediaItems");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_By_Id",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ChangedUtc_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_FindWords_Slug",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedUtc_Id_State_Kind_CriticId_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_SortKey_Id_State_Kind_CriticId_PublishedUtc_SummaryIsWritten",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Left",
                table: "BulkChanges");

            migrationBuilder.DropColumn(
                name: "Tag",
                table: "BulkChanges");

            migrationBuilder.DropColumn(
                name: "FindWords",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ChangedUtc_Id",
                table: "Articles",
                columns: new[] { "ChangedUtc", "Id" });
        }
    }
}
