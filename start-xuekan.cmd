@echo off
chcp 65001 >nul
title 学刊
cd /d "%~dp0"

where npm >nul 2>nul
if errorlevel 1 goto nonode

echo 正在打开学刊：编辑页和预览。
echo 第一次要安装软件包，需要联网，等几分钟。
echo 写完以后，关掉这个窗口就停止了。
echo.
call npm run --silent admin -- --open
if errorlevel 1 goto failed
goto end

:nonode
echo 这台电脑还没有安装 Node.js。
echo 请到 https://nodejs.org/zh-cn 下载“长期支持版”，一路点“下一步”装好，
echo 然后再双击这个文件。
goto wait

:failed
echo.
echo 没有打开。请看上面的提示；看不懂就把这个窗口拍下来，发给维护的人。

:wait
echo.
echo 按任意键关闭窗口。
pause >nul

:end
