using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadingDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Refusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: true),
                    SceneId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Refusals_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Refusals_Scenes_SceneId",
                        column: x => x.SceneId,
                        principalTable: "Scenes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SceneNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SceneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SceneNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SceneNotes_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SceneNotes_Scenes_SceneId",
                        column: x => x.SceneId,
                        principalTable: "Scenes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StakeCorrections",
                columns: table => new
                {
                    SceneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stake = table.Column<string>(type: "TEXT", nullable: false),
                    IsThere = table.Column<bool>(type: "INTEGER", nullable: true),
                    Ages = table.Column<string>(type: "json", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StakeCorrections", x => new { x.SceneId, x.Stake });
                    table.ForeignKey(
                        name: "FK_StakeCorrections_Scenes_SceneId",
                        column: x => x.SceneId,
                        principalTable: "Scenes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Refusals_ProductionId",
                table: "Refusals",
                column: "ProductionId");

            migrationBuilder.CreateIndex(
                name: "IX_Refusals_SceneId",
                table: "Refusals",
                column: "SceneId");

            migrationBuilder.CreateIndex(
                name: "IX_SceneNotes_ProductionId",
                table: "SceneNotes",
                column: "ProductionId");

            migrationBuilder.CreateIndex(
                name: "IX_SceneNotes_SceneId",
                table: "SceneNotes",
                column: "SceneId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Refusals");

            migrationBuilder.DropTable(
                name: "SceneNotes");

            migrationBuilder.DropTable(
                name: "StakeCorrections");
        }
    }
}
